import type { FastifyInstance } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import { inTenant } from '../../db/tenant.ts';
import { arrivalDayOf } from '../../domain/calendar/day.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { languages } from '../../i18n/languages.ts';
import { wordsIn } from '../../i18n/words.ts';
import {
  type Municipality,
  type MunicipalityAddress,
  municipalityStep,
  requireMunicipality,
} from '../../municipality/find.ts';
import { publicPaths } from '../../paths.ts';
import { policiesOf } from '../../policy/store.ts';
import { Paragraph } from '../../ui/text.tsx';
import { sendPage } from '../../web/render.ts';
import { Comparison, differencesAsked } from './comparison.tsx';
import { PublicFrame } from './public-frame.tsx';
import { chosenPair, chosenVersion, type Query, type Versions, versionsOf } from './versions.ts';
import { WholePolicy } from './whole-policy.tsx';

interface RouteTypes extends MunicipalityAddress {
  readonly Querystring: Query;
}

interface Found {
  readonly municipality: Municipality;
  readonly versions: Versions;
}

/** @throws Problem not_found */
async function findVersions(app: AppContext, id: string): Promise<Found> {
  const today = arrivalDayOf(app.clock.now());
  return await inTenant(app.databases, { municipality: id, committees: [] }, async (trx) => {
    const municipality = await requireMunicipality(trx, id);
    return { municipality, versions: versionsOf(await policiesOf(trx, id), today) };
  });
}

const addressesIn = (language: Language, municipality: string) => ({
  policy: publicPaths.policy(language, municipality),
  comparison: publicPaths.policyComparison(language, municipality),
});

/** The same page in another language keeps the parameters of the request. */
const withQuery = (address: string, url: string) => {
  const start = url.indexOf('?');
  return start < 0 ? address : `${address}${url.slice(start)}`;
};

function policyPage(
  { municipality, versions }: Found,
  asked: { readonly language: Language; readonly query: Query; readonly url: string },
  demonstration: boolean,
) {
  const { language, query, url } = asked;
  const words = wordsIn(language).policy;
  const shown = chosenVersion(versions, query.version);
  const addresses = addressesIn(language, municipality.id);
  return (
    <PublicFrame
      {...{ municipality, demonstration, language }}
      title={words.title}
      addressIn={(other) => withQuery(publicPaths.policy(other, municipality.id), url)}
    >
      {shown === undefined ? (
        <Paragraph>{words.none}</Paragraph>
      ) : (
        <WholePolicy {...{ versions, shown, language, addresses }} audience="everyone" />
      )}
    </PublicFrame>
  );
}

function comparisonPage(
  { municipality, versions }: Found,
  asked: { readonly language: Language; readonly query: Query; readonly url: string },
  demonstration: boolean,
) {
  const { language, query, url } = asked;
  return (
    <PublicFrame
      {...{ municipality, demonstration, language }}
      title={wordsIn(language).policy.comparison}
      addressIn={(other) => withQuery(publicPaths.policyComparison(other, municipality.id), url)}
    >
      <Comparison
        {...{ versions, language }}
        pair={chosenPair(versions, query)}
        onlyDifferences={query.visa === differencesAsked}
        addresses={addressesIn(language, municipality.id)}
        audience="everyone"
      />
    </PublicFrame>
  );
}

/** The public pages about the policy, in every language. */
export function registerPublicPolicyRoutes(server: FastifyInstance, app: AppContext): void {
  const demonstration = app.config.mode === 'demonstration';
  for (const language of languages) {
    const pages = [
      [publicPaths.policy(language, municipalityStep), policyPage],
      [publicPaths.policyComparison(language, municipalityStep), comparisonPage],
    ] as const;
    for (const [address, page] of pages) {
      server.get<RouteTypes>(address, async ({ params, query, url }, reply) => {
        const found = await findVersions(app, params.municipality);
        return sendPage(reply, 200, page(found, { language, query, url }, demonstration), 'form');
      });
    }
  }
}
