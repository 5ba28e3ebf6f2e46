import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import { type CodeVisit, codeField, codeVisit, withCode } from '../../channels/code-visit.ts';
import { arrivalDayOf } from '../../domain/calendar/day.ts';
import { saysDistress } from '../../domain/suggestion/distress.ts';
import { languages } from '../../i18n/languages.ts';
import { wordsIn } from '../../i18n/words.ts';
import { type MunicipalityAddress, municipalityStep } from '../../municipality/find.ts';
import { publicPaths } from '../../paths.ts';
import type { FollowedCase } from '../../submitter/followed-case.ts';
import {
  follow,
  recordStatement,
  type StatementResult,
  type SubmitterStatement,
} from '../../submitter/write.ts';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { sendPage } from '../../web/render.ts';
import { AskCodePage } from './ask-code-page.tsx';
import { CasePage, type CasePageProps } from './case-page.tsx';
import { readStatement } from './form.ts';

type PageState = Pick<CasePageProps, 'values' | 'errors' | 'recorded' | 'distress'>;

function askCode(visit: CodeVisit, status: 200 | 404 | 422, errors: FieldErrors, code = '') {
  const { app, language, municipality, reply } = visit;
  const demonstration = app.config.mode === 'demonstration';
  const page = <AskCodePage {...{ language, demonstration, municipality, errors, code }} />;
  return sendPage(reply, status, page, status === 200 ? 'form' : 'nothing');
}

function pageOf(visit: CodeVisit, code: string, followed: FollowedCase, shown: PageState) {
  const { app, language, municipality } = visit;
  const demonstration = app.config.mode === 'demonstration';
  const today = arrivalDayOf(app.clock.now());
  const fresh = { sendingKey: randomUUID(), case: followed, code, today };
  return <CasePage {...{ language, demonstration, municipality }} {...fresh} {...shown} />;
}

async function showCase(
  visit: CodeVisit,
  code: string,
  result: StatementResult,
  shown: PageState,
): Promise<FastifyReply> {
  const { app, language, request, reply } = visit;
  switch (result.type) {
    case 'unknown_code':
      await app.codeThrottle.count(request);
      return askCode(visit, 404, { code: wordsIn(language).follow.unknownCode }, code);
    case 'refused':
      return askCode(visit, 422, { '': wordsIn(language).follow.refused }, code);
    case 'too_many':
      reply.header('retry-after', result.retryAfter);
      return sendPage(reply, 429, pageOf(visit, code, result.case, shown));
    case 'followed':
      return sendPage(
        reply,
        Object.keys(shown.errors).length > 0 ? 422 : 200,
        pageOf(visit, code, result.case, shown),
      );
  }
}

function withCodeOf(visit: CodeVisit, work: Parameters<typeof withCode>[2]): Promise<FastifyReply> {
  const missing = { [codeField]: wordsIn(visit.language).follow.codeMissing };
  return withCode(visit, () => askCode(visit, 422, missing), work);
}

function showFollowedCase(visit: CodeVisit): Promise<FastifyReply> {
  const { app, municipality } = visit;
  return withCodeOf(visit, async (code) => {
    const result = await follow(app, municipality.id, code);
    return showCase(visit, code, result, { values: {}, errors: {} });
  });
}

function receiveStatement(
  visit: CodeVisit,
  type: SubmitterStatement['type'],
): Promise<FastifyReply> {
  const { app, language, municipality } = visit;
  return withCodeOf(visit, async (code, values) => {
    const reading = readStatement(type, values, language);
    if (reading.kind === 'errors') {
      const result = await follow(app, municipality.id, code);
      return showCase(visit, code, result, { values, errors: reading.errors });
    }
    const result = await recordStatement(app, municipality.id, code, reading.statement);
    const { statement } = reading;
    const words =
      statement.type === 'submitter_message' ? statement.text : (statement.reason ?? '');
    const distress = saysDistress(words);
    if (result.type === 'too_many') {
      const field = type === 'dissatisfied' ? 'reason' : 'text';
      const errors = {
        [field]: wordsIn(language).follow.tooMany({ minutes: Math.ceil(result.retryAfter / 60) }),
      };
      return showCase(visit, code, result, { values, errors, distress });
    }
    return showCase(visit, code, result, { values: {}, errors: {}, recorded: type, distress });
  });
}

export function registerFollowRoutes(server: FastifyInstance, app: AppContext): void {
  for (const language of languages) {
    const follows = publicPaths.follow(language, municipalityStep);
    const visitOf = (request: FastifyRequest<MunicipalityAddress>, reply: FastifyReply) =>
      codeVisit(app, language, request, reply);
    server.get<MunicipalityAddress>(follows, async (request, reply) =>
      askCode(await visitOf(request, reply), 200, {}),
    );
    server.post<MunicipalityAddress>(follows, async (request, reply) =>
      showFollowedCase(await visitOf(request, reply)),
    );
    const sayings = [
      [publicPaths.writeMore(language, municipalityStep), 'submitter_message'],
      [publicPaths.dissatisfied(language, municipalityStep), 'dissatisfied'],
    ] as const;
    for (const [address, type] of sayings) {
      server.post<MunicipalityAddress>(address, async (request, reply) =>
        receiveStatement(await visitOf(request, reply), type),
      );
      // A visitor who opens the address of an answered form is redirected to the page that asks for the code.
      server.get<MunicipalityAddress>(address, async (request, reply) =>
        reply.redirect(publicPaths.follow(language, request.params.municipality), 303),
      );
    }
  }
}
