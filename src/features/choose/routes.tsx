import type { FastifyInstance } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import { languages } from '../../i18n/languages.ts';
import { publicPaths } from '../../paths.ts';
import { sendPage } from '../../web/render.ts';
import { ChoosePage } from './page.tsx';
import { listMunicipalities } from './queries.ts';

export function registerChooseRoutes(server: FastifyInstance, app: AppContext): void {
  const demonstration = app.config.mode === 'demonstration';
  for (const language of languages) {
    server.get(publicPaths.municipalities(language), async (_request, reply) => {
      const municipalities = await listMunicipalities(app);
      const page = <ChoosePage {...{ language, demonstration, municipalities }} />;
      return sendPage(reply, 200, page, 'form');
    });
  }
}
