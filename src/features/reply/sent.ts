import type { FastifyRequest } from 'fastify';
import type { StaffActor } from '../../domain/actor.ts';
import { type FormValues, formToObject } from '../../web/form-body.ts';
import { readSeenVersion } from '../../web/seen-version.ts';
import { type DraftMark, markIn } from './draft-mark.ts';
import { stepIn } from './form.ts';

export type ReplyRequest = FastifyRequest<{
  Params: { readonly number: string };
  Querystring: Readonly<Record<string, unknown>>;
}>;

/** A form of a reply as it was sent, by whom and about which case. */
export interface SentReply {
  readonly actor: StaffActor;
  readonly number: string;
  readonly seenVersion: number;
  readonly mark: DraftMark;
  readonly values: FormValues;
}

export function readSentReply(
  request: ReplyRequest,
  actor: StaffActor,
): { readonly step: ReturnType<typeof stepIn>['step']; readonly sent: SentReply } {
  const { seenVersion, values: filled } = readSeenVersion(formToObject(request.body));
  const { mark, values: marked } = markIn(filled);
  const { step, values } = stepIn(marked);
  return { step, sent: { actor, number: request.params.number, seenVersion, mark, values } };
}
