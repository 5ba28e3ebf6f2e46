import type { FastifyReply } from 'fastify';
import type { Config } from '../config/config.ts';
import type { StaffActor } from '../domain/actor.ts';
import { handleWords } from '../i18n/desk/handle.ts';
import { wordsIn } from '../i18n/words.ts';
import { KeptPage } from '../ui/kept-page.tsx';
import { deskFrame } from './desk-frame.ts';
import { caseIn } from './desk-reader.ts';
import type { FormValues } from './form-body.ts';
import { sendPage } from './render.ts';

interface Sent {
  readonly actor: StaffActor;
  readonly values: FormValues;
  readonly config: Pick<Config, 'mode'>;
}

/** A case that does not exist, or that this person may not see: the same answer for both, with what was typed. */
export function answerNotThere(reply: FastifyReply, sent: Sent): FastifyReply {
  const { notThereTitle: title, notThere: text } = handleWords;
  return answer(reply, 404, { title, text }, sent, wordsIn('sv').web.product);
}

/** An action that this person may not carry out, or no longer, with what was typed. */
export function answerNotPermitted(
  reply: FastifyReply,
  sent: Sent,
  municipality: { readonly name: string },
): FastifyReply {
  const { notPermittedTitle: title, notPermitted: text } = handleWords;
  const caseNumber = caseIn(reply.request);
  return answer(reply, 403, { title, text, caseNumber }, sent, municipality.name);
}

function answer(
  reply: FastifyReply,
  status: number,
  notice: Pick<Parameters<typeof KeptPage>[0], 'title' | 'text' | 'caseNumber'>,
  { actor, values, config }: Sent,
  name: string,
): FastifyReply {
  const frame = deskFrame(actor, { id: actor.municipality, name }, config);
  return sendPage(reply, status, <KeptPage {...notice} typed={typedWords(values)} frame={frame} />);
}

/** The texts that a person wrote, among options and keys: every value with a space in it. */
function typedWords(values: FormValues): readonly string[] {
  return Object.values(values)
    .flat()
    .filter((value) => /\s/.test(value.trim()));
}
