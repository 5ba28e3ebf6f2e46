/** The message to the submitter about the chosen receiver: what was done, and nothing else. */
import type { DeskCase } from '../../desk/desk-case.ts';
import type { HandOverTo } from '../../domain/actions.ts';
import type { Localised } from '../../domain/language.ts';
import type { HandedScope } from '../../domain/vocabulary.ts';
import { handleWords } from '../../i18n/desk/handle.ts';
import { textIn } from '../../i18n/localised.ts';
import { wordsIn } from '../../i18n/words.ts';
import { handOverText } from '../../messages/hand-over-text.ts';
import type { Moment } from './action-form.ts';
import { redirectionFor } from './redirection-options.ts';

const words = handleWords.handOver;

/** Stands in the ready text where nobody is chosen yet; the one who is chosen is put in its place. */
const slot: Localised = { sv: '{mottagaren}' };

type When = Pick<Moment, 'today' | 'publicUrl'>;

/** Who receives it, as it stands within a sentence, and how the submitter reaches them where they turn there themselves. */
export interface Chosen {
  readonly name: Localised;
  readonly turnTo: { readonly contact: string | null } | undefined;
}

/** Whom the policy names, or somebody who is still to be said. */
export function readyReceiver(deskCase: DeskCase, scope: HandedScope): Chosen {
  const { configured } = redirectionFor(deskCase, scope);
  if (configured === undefined) return { name: slot, turnTo: { contact: null } };
  const { to, name, english = name } = configured;
  const turnTo = to.by === 'submitter' ? { contact: to.contact } : undefined;
  return { name: { sv: name, en: english }, turnTo };
}

export function readyText(
  deskCase: DeskCase,
  scope: HandedScope,
  { name: receiver, turnTo }: Chosen,
  { today, publicUrl }: When,
): string {
  return handOverText(deskCase, { scope, receiver, turnTo }, { today, publicUrl });
}

/** Who was chosen, of what was sent; the policy's own by both its names. */
export function chosenFor(deskCase: DeskCase, scope: HandedScope, to: HandOverTo): Chosen {
  const { organisation } = deskCase;
  const both = (name: string): Localised => ({ sv: name, en: name });
  switch (to.by) {
    case 'unit':
      return { name: both(organisation.unit(to.unitId)?.name ?? ''), turnTo: undefined };
    case 'committee': {
      const { configured } = redirectionFor(deskCase, scope);
      const found = organisation.committees.find(({ id }) => id === to.committeeId)?.name ?? '';
      const sv = configured?.name ?? found;
      return { name: { sv, en: configured?.english ?? sv }, turnTo: undefined };
    }
    default: {
      const { configured } = redirectionFor(deskCase, scope);
      const english = configured?.name === to.name ? configured.english : undefined;
      const turnTo = to.by === 'submitter' ? { contact: to.contact } : undefined;
      return { name: { sv: to.name, en: english ?? to.name }, turnTo };
    }
  }
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** What begins the sentence that it was handed over, and the one that they turn there themselves. */
function saidOf(language: DeskCase['case']['language']) {
  const { sent, led } = wordsIn(language).handedOver;
  const before = (sentence: string) => sentence.slice(0, sentence.indexOf('\0'));
  return {
    sent: before(sent({ receiver: '\0', day: '' })),
    led: before(led({ receiver: '\0' })),
  };
}

const allNames = (name: Localised): readonly string[] =>
  Object.values(name).filter((one) => one !== undefined);

export type BodyReading =
  | { readonly kind: 'body'; readonly body: string }
  | { readonly kind: 'wrong'; readonly error: string };

/**
 * The words as they are sent: the ready ones for whoever was chosen where nobody has changed them; changed ones name the
 * receiver who was chosen, no other, and say what was done.
 */
export function bodyFor(
  deskCase: DeskCase,
  scope: HandedScope,
  { to, typed }: { readonly to: HandOverTo; readonly typed: string },
  when: When,
): BodyReading {
  const chosen = chosenFor(deskCase, scope, to);
  const ready = readyReceiver(deskCase, scope);
  const isUntouched = oneLine(typed) === oneLine(readyText(deskCase, scope, ready, when));
  if (isUntouched) return { kind: 'body', body: readyText(deskCase, scope, chosen, when) };
  const { language } = deskCase.case;
  const body = typed.replaceAll(slot.sv, textIn(chosen.name, language));
  const wrong = (error: string): BodyReading => ({ kind: 'wrong', error });
  const names = allNames(chosen.name);
  const others = allNames(ready.name).filter((one) => one !== slot.sv && !names.includes(one));
  const other = others.find((one) => body.includes(one));
  if (other !== undefined) return wrong(words.otherNamed(other));
  const lower = body.toLowerCase();
  if (!names.some((one) => lower.includes(one.toLowerCase())))
    return wrong(words.unnamed(chosen.name.sv));
  const said = saidOf(language);
  if (chosen.turnTo !== undefined && body.includes(said.sent)) return wrong(words.notSent);
  if (chosen.turnTo === undefined && body.includes(said.led)) return wrong(words.notLed);
  return { kind: 'body', body };
}
