import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import { type CodeVisit, codeField, codeVisit, withCode } from '../../channels/code-visit.ts';
import { languages } from '../../i18n/languages.ts';
import { wordsIn } from '../../i18n/words.ts';
import { type MunicipalityAddress, municipalityStep } from '../../municipality/find.ts';
import { publicPaths } from '../../paths.ts';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { sendPage } from '../../web/render.ts';
import { readAnswer } from './form.ts';
import { AskCodePage, ReceivedPage, type ReceivedPageProps } from './page.tsx';
import { type Answer, answer, receivedBy } from './queries.ts';

function frameOf({ app, language, municipality }: CodeVisit) {
  return { language, municipality, demonstration: app.config.mode === 'demonstration' };
}

function askCode(visit: CodeVisit, status: 200 | 404 | 422, errors: FieldErrors, code = '') {
  const page = <AskCodePage {...frameOf(visit)} errors={errors} code={code} />;
  return sendPage(visit.reply, status, page, status === 200 ? 'form' : 'nothing');
}

async function unknown(visit: CodeVisit, code: string): Promise<FastifyReply> {
  await visit.app.codeThrottle.count(visit.request);
  return askCode(visit, 404, { [codeField]: wordsIn(visit.language).receiver.unknownCode }, code);
}

function show(
  visit: CodeVisit,
  status: 200 | 409 | 422,
  shown: Pick<ReceivedPageProps, 'received' | 'code' | 'values' | 'errors' | 'answered'>,
): FastifyReply {
  return sendPage(visit.reply, status, <ReceivedPage {...frameOf(visit)} {...shown} />);
}

function withCodeOf(visit: CodeVisit, work: Parameters<typeof withCode>[2]): Promise<FastifyReply> {
  const missing = { [codeField]: wordsIn(visit.language).receiver.codeMissing };
  return withCode(visit, () => askCode(visit, 422, missing), work);
}

function showHandOver(visit: CodeVisit): Promise<FastifyReply> {
  return withCodeOf(visit, async (code) => {
    const received = await receivedBy(visit.app, visit.municipality.id, code);
    return received
      ? show(visit, 200, { received, code, values: {}, errors: {} })
      : unknown(visit, code);
  });
}

function receiveAnswer(visit: CodeVisit, type: Answer['type']): Promise<FastifyReply> {
  const { app, language, municipality } = visit;
  return withCodeOf(visit, async (code, values) => {
    const reading = readAnswer(type, values, language);
    if (reading.kind === 'errors') {
      const received = await receivedBy(app, municipality.id, code);
      const { errors } = reading;
      return received ? show(visit, 422, { received, code, values, errors }) : unknown(visit, code);
    }
    const answered = await answer(app, municipality.id, code, reading.fields);
    if (!answered) return unknown(visit, code);
    const { received, result } = answered;
    if (result === 'changed')
      return show(visit, 200, { received, code, values: {}, errors: {}, answered: type });
    // Answered before, or withdrawn meanwhile: the page shows the current state.
    const errors = received.state === 'pending' ? { '': wordsIn(language).receiver.refused } : {};
    return show(visit, received.state === 'pending' ? 409 : 200, {
      received,
      code,
      values,
      errors,
    });
  });
}

/** Without signing in, with the code in the letter alone; what it opens shows neither who wrote nor what. */
export function registerReceiverRoutes(server: FastifyInstance, app: AppContext): void {
  for (const language of languages) {
    const address = publicPaths.receiver(language, municipalityStep);
    const visitOf = (request: FastifyRequest<MunicipalityAddress>, reply: FastifyReply) =>
      codeVisit(app, language, request, reply);
    server.get<MunicipalityAddress>(address, async (request, reply) =>
      askCode(await visitOf(request, reply), 200, {}),
    );
    server.post<MunicipalityAddress>(address, async (request, reply) =>
      showHandOver(await visitOf(request, reply)),
    );
    const ways = [
      [publicPaths.receiverConfirms(language, municipalityStep), 'confirm_hand_over'],
      [publicPaths.receiverReturns(language, municipalityStep), 'return_hand_over'],
    ] as const;
    for (const [way, type] of ways) {
      server.post<MunicipalityAddress>(way, async (request, reply) =>
        receiveAnswer(await visitOf(request, reply), type),
      );
      // A visitor who opens the address of an answered form is redirected to the page that asks for the code.
      server.get<MunicipalityAddress>(way, async (request, reply) =>
        reply.redirect(publicPaths.receiver(language, request.params.municipality), 303),
      );
    }
  }
}
