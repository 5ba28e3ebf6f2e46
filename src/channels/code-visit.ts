import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../app-context.ts';
import type { Language } from '../domain/vocabulary.ts';
import {
  type Municipality,
  type MunicipalityAddress,
  requireMunicipality,
} from '../municipality/find.ts';
import { type FormValues, formToObject, typed } from '../web/form-body.ts';

/** A visitor without an account, on a page that a code opens. */
export interface CodeVisit {
  readonly app: AppContext;
  readonly language: Language;
  readonly municipality: Municipality;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** The field for the code in every such form, so that it is part of no address. */
export const codeField = 'code';

/** @throws Problem not_found where there is no such municipality */
export async function codeVisit(
  app: AppContext,
  language: Language,
  request: FastifyRequest<MunicipalityAddress>,
  reply: FastifyReply,
): Promise<CodeVisit> {
  const { municipality: id } = request.params;
  const municipality = await requireMunicipality(app.databases.app, id);
  return { app, language, municipality, request, reply };
}

/** The code from the form. Without one nothing is looked up, and no attempt is counted. */
export async function withCode(
  { app, request, reply }: CodeVisit,
  missing: () => FastifyReply,
  work: (code: string, values: FormValues) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const values = formToObject(request.body);
  const code = typed(values, codeField);
  if (code.trim() === '') return missing();
  await app.codeThrottle.refuseWhenSpent(request, reply);
  return await work(code, values);
}
