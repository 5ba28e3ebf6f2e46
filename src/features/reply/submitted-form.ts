import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { StaffActor } from '../../domain/actor.ts';
import { type FormValues, formToObject, typed } from '../../web/form-body.ts';
import { readSeenVersion } from '../../web/seen-version.ts';
import { readButton } from './fields.ts';

/** The window of the browser that the form was opened in, and the version of the draft that it began with; 0 for none. */
export interface DraftOrigin {
  readonly tab: string;
  readonly seen: number;
}

export const originFields = { tab: 'tab', seen: 'utkast' } as const;

export function newDraftOrigin(seen: number): DraftOrigin {
  return { tab: randomUUID(), seen };
}

/** Where the draft comes from, and the other values of the form. */
export function readDraftOrigin(sent: FormValues): {
  readonly origin: DraftOrigin;
  readonly values: FormValues;
} {
  const { [originFields.tab]: _tab, [originFields.seen]: _seen, ...values } = sent;
  const tab = typed(sent, originFields.tab);
  const seen = typed(sent, originFields.seen);
  return {
    origin: {
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

/** A submitted form of a reply, with its sender and the number of the case. */
export interface SubmittedReply {
  readonly actor: StaffActor;
  readonly number: string;
  readonly seenVersion: number;
  readonly origin: DraftOrigin;
  readonly values: FormValues;
}

export function readSubmittedReply(
  request: ReplyRequest,
  actor: StaffActor,
): {
  readonly button: ReturnType<typeof readButton>['button'];
  readonly submitted: SubmittedReply;
} {
  const { seenVersion, values: filled } = readSeenVersion(formToObject(request.body));
  const { origin, values: marked } = readDraftOrigin(filled);
  const { button, values } = readButton(marked);
  const { number } = request.params;
  return { button, submitted: { actor, number, seenVersion, origin, values } };
}
