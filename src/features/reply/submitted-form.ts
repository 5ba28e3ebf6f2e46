import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { StaffActor } from '../../domain/actor.ts';
import { type FormValues, formToObject, typed } from '../../web/form-body.ts';
import { readSeenVersion } from '../../web/seen-version.ts';
import { stepIn } from './fields.ts';

/** Which window of the browser a form stands in, and the version of the draft that it began with; 0 for none. */
export interface DraftMark {
  readonly tab: string;
  readonly seen: number;
}

export const markFields = { tab: 'tab', seen: 'utkast' } as const;

export function newMark(seen: number): DraftMark {
  return { tab: randomUUID(), seen };
}

/** What a form says of its draft, and the rest of it. */
export function markIn(sent: FormValues): {
  readonly mark: DraftMark;
  readonly values: FormValues;
} {
  const { [markFields.tab]: _tab, [markFields.seen]: _seen, ...values } = sent;
  const tab = typed(sent, markFields.tab);
  const seen = typed(sent, markFields.seen);
  return {
    mark: {
      tab: /^[0-9a-f-]{36}$/.test(tab) ? tab : randomUUID(),
      seen: /^\d{1,9}$/.test(seen) ? Number(seen) : 0,
    },
    values,
  };
}

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
