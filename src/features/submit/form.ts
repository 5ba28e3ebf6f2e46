import { identityNumbersIn } from '../../domain/identity-number.ts';
import { saysDistress } from '../../domain/suggestion/distress.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { wordsIn } from '../../i18n/words.ts';
import {
  hasContact,
  type SubmissionInput,
  submissionSchema,
} from '../../intake/submission-schema.ts';
import type { Policy } from '../../policy/schema.ts';
import { type FieldErrors, readFields } from '../../validation/field-errors.ts';
import { type FormValues, typed } from '../../web/form-body.ts';
import { type Redirection, redirectionFor } from './redirection.ts';

/** Fields of the form that are not part of the submission. */
export const keyField = 'key';
/** The answer for which the submitter has been shown another receiver; part of the form, so that it is shown once. */
export const noticeShownField = 'told';
/** What the text seemed to be about when another receiver was shown; part of the form, so that it is shown once. */
export const warnedField = 'warned';
/**
 * Whether the submitter has been shown people to talk to; part of the form, so that the submission is then sent
 * whatever it says.
 */
export const helpedField = 'helped';
/**
 * Whether the submitter has been asked about identity numbers in the text; part of the form, so that they are asked
 * once.
 */
export const askedField = 'asked';
const ownFields: readonly string[] = [
  keyField,
  noticeShownField,
  warnedField,
  helpedField,
  askedField,
];
const contactPrefix = 'contact.';

const yesOrNo: ReadonlyMap<unknown, boolean> = new Map([
  ['yes', true],
  ['no', false],
]);

/** The submission in the format of the API. Unknown fields are included, to be refused by name. */
function asSubmission(values: FormValues): Readonly<Record<string, unknown>> {
  const own: [string, unknown][] = [];
  const contact: [string, unknown][] = [];
  for (const [name, value] of Object.entries(values)) {
    if (ownFields.includes(name)) continue;
    if (name.startsWith(contactPrefix)) contact.push([name.slice(contactPrefix.length), value]);
    else if (name === 'anonymous' || name === 'replyWanted')
      own.push([name, yesOrNo.get(value) ?? value]);
    else own.push([name, value]);
  }
  if (contact.length > 0) own.push(['contact', Object.fromEntries(contact)]);
  return Object.fromEntries(own);
}

function withoutContact(values: FormValues): FormValues {
  const kept = Object.entries(values).filter(([name]) => !name.startsWith(contactPrefix));
  return Object.fromEntries(kept);
}

export type FormReading =
  | { readonly kind: 'sent'; readonly sent: SubmissionInput }
  /** The page again: with errors, or with something to be told first. `values` is what stands in it. */
  | { readonly kind: 'again'; readonly values: FormValues; readonly errors: FieldErrors }
  /** They are told of people to talk to now, and send it with one press (or change it first). */
  | { readonly kind: 'distress' }
  /** They are asked whether they mean to send a personal identity number. */
  | { readonly kind: 'identity_number'; readonly numbers: readonly string[] }
  /** They are told the right way before anything is saved, and may still send (BOT-07–13). */
  | { readonly kind: 'elsewhere'; readonly elsewhere: Redirection };

export function readSubmission(
  values: FormValues,
  policy: Policy | undefined,
  language: Language,
): FormReading {
  const reading = readFields(submissionSchema, asSubmission(values), language);
  if (reading.kind === 'errors') {
    const missing =
      typed(values, 'text') === '' ? { text: wordsIn(language).submit.textMissing } : {};
    return { kind: 'again', values, errors: { ...reading.errors, ...missing } };
  }
  const sent = reading.fields;
  if (sent.anonymous === true && hasContact(sent)) {
    const errors = { anonymous: wordsIn(language).submit.anonymousCleared };
    return { kind: 'again', values: withoutContact(values), errors };
  }
  if (saysDistress([sent.text, sent.wish ?? ''].join('\n\n')))
    return typed(values, helpedField) === '' ? { kind: 'distress' } : { kind: 'sent', sent };
  const numbers = identityNumbersIn([sent.text, sent.wish ?? '', sent.place ?? ''].join('\n'));
  if (numbers.length > 0 && typed(values, askedField) === '')
    return { kind: 'identity_number', numbers };
  const elsewhere = policy && redirectionFor(sent, policy);
  if (elsewhere && !isNoticeShown(elsewhere, values)) return { kind: 'elsewhere', elsewhere };
  return { kind: 'sent', sent };
}

function isNoticeShown({ answered, seems }: Redirection, values: FormValues): boolean {
  const answerNoticeShown = answered === undefined || typed(values, noticeShownField) === answered;
  const warningShown = seems === undefined || typed(values, warnedField) === seems.scope;
  return answerNoticeShown && warningShown;
}
