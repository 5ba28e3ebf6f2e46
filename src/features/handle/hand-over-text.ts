/** The message to the submitter about the chosen receiver: what was done, and nothing else. */
import type { DeskCase } from '../../desk/desk-case.ts';
import type { HandOverTo } from '../../domain/actions.ts';
import type { Localised } from '../../domain/language.ts';
import type { HandedScope } from '../../domain/vocabulary.ts';
import { handleWords } from '../../i18n/desk/handle.ts';
import { textIn } from '../../i18n/localised.ts';
import { wordsIn } from '../../i18n/words.ts';
import { handOverText } from '../../messages/hand-over-text.ts';
import type { FormContext } from './action-form.ts';
import { redirectionFor } from './redirection-options.ts';

const words = handleWords.handOver;

/** The placeholder in the suggested text while no receiver is chosen. */
const slot: Localised = { sv: '{mottagaren}' };

type When = Pick<FormContext, 'today' | 'publicUrl'>;

/** The receiver as named in a sentence, with contact details where the submitter is referred there. */
export interface NamedReceiver {
  readonly name: Localised;
  readonly turnTo: { readonly contact: string | null } | undefined;
}

/** The receiver that the policy names, or the placeholder. */
export function suggestedReceiver(deskCase: DeskCase, scope: HandedScope): NamedReceiver {
  const { configured } = redirectionFor(deskCase, scope);
  if (configured === undefined) return { name: slot, turnTo: { contact: null } };
  const { to, name, english = name } = configured;
  const turnTo = to.by === 'submitter' ? { contact: to.contact } : undefined;
  return { name: { sv: name, en: english }, turnTo };
}

export function suggestedText(
  deskCase: DeskCase,
  scope: HandedScope,
  { name: receiver, turnTo }: NamedReceiver,
  { today, publicUrl }: When,
): string {
  return handOverText(deskCase, { scope, receiver, turnTo }, { today, publicUrl });
}

/** The receiver that was chosen; the policy's own receiver by its names in both languages. */
export function chosenReceiver(
  deskCase: DeskCase,
  scope: HandedScope,
  to: HandOverTo,
): NamedReceiver {
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

/** The beginnings of the sentences that say that the case was handed over, and that the submitter is referred elsewhere. */
function sentenceBeginnings(language: DeskCase['case']['language']) {
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
 * The message that is sent. The suggested text is adapted to the chosen receiver; a text that was edited must name that receiver
 * and no other, and must not contradict what was done.
 */
export function readBody(
  deskCase: DeskCase,
  scope: HandedScope,
  { to, typed }: { readonly to: HandOverTo; readonly typed: string },
  when: When,
): BodyReading {
  const chosen = chosenReceiver(deskCase, scope, to);
  const ready = suggestedReceiver(deskCase, scope);
  const isUntouched = oneLine(typed) === oneLine(suggestedText(deskCase, scope, ready, when));
  if (isUntouched) return { kind: 'body', body: suggestedText(deskCase, scope, chosen, when) };
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
  const said = sentenceBeginnings(language);
  if (chosen.turnTo !== undefined && body.includes(said.sent)) return wrong(words.notSent);
  if (chosen.turnTo === undefined && body.includes(said.led)) return wrong(words.notLed);
  return { kind: 'body', body };
}
