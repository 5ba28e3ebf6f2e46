import type { DeskCase } from '../../desk/desk-case.ts';
import { receiverName } from '../../desk/desk-names.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import type { HandOverRow } from '../../domain/case-file.ts';
import { quoted } from '../../domain/quotation.ts';
import { arrivalReasonText } from '../../i18n/desk/arrival-reason.ts';
import { scopeWords } from '../../i18n/desk/case.ts';
import { languageName } from '../../i18n/languages.ts';
import { receiverLetterWords as words } from '../../i18n/receiver-letter.ts';
import { wordsIn } from '../../i18n/words.ts';
import { publicPerson } from '../../people/public-person.ts';

function lowered(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** By name and unit; by function where their identity is protected. */
function handedOverBy({ organisation }: DeskCase, { handed_by }: HandOverRow): string {
  const account = organisation.account(handed_by);
  const unit = account?.unitId ? organisation.unit(account.unitId) : undefined;
  const shown = publicPerson(account, unit)?.name ?? '–';
  return unit && shown !== unit.name ? `${shown}, ${unit.name}` : shown;
}

/** As the submitter identified themselves; an anonymous submitter stays anonymous to the receiver. */
function submitterLine({ case: row, submitter }: DeskCase): string {
  if (row.anonymous) return words.anonymous;
  const { name = null, email = null, phone = null, address = null } = submitter ?? {};
  const known = [name, email, phone, address].filter((line) => line !== null);
  return known.length === 0 ? words.nameless : words.submitter(known.join(', '));
}

function submissionLines({ case: row }: DeskCase): readonly string[] {
  return [
    ...(row.words === null ? [words.gone] : [words.words, quoted(row.words)]),
    ...(row.wish === null ? [] : [words.wish, quoted(row.wish)]),
    ...(row.place === null ? [] : [words.place, quoted(row.place)]),
    ...(row.occurred_on === null ? [] : [words.occurredOn(formatDay(row.occurred_on, 'sv'))]),
  ];
}

/** What the receiver needs and no more: text marked with secrecy is never sent by mail or post (OSL 8:1). */
export function receiverLetter(
  deskCase: DeskCase,
  handOver: HandOverRow,
): { readonly subject: string; readonly body: string } {
  const { case: row, municipality, organisation } = deskCase;
  const scopeText = scopeWords[handOver.scope];
  const channel = lowered(wordsIn('sv').vocabulary.channel[row.channel]);
  const facts = [
    words.number(row.number),
    words.arrived(formatDay(row.arrival_day, 'sv'), channel),
    ...(row.arrival_reason === null
      ? []
      : [words.arrivalReason(arrivalReasonText(row.arrival_reason))]),
    ...(handOver.reason === null ? [] : [words.reason(handOver.reason)]),
    words.handedBy(handedOverBy(deskCase, handOver)),
  ];
  const open = [
    `${submitterLine(deskCase)} ${words.writtenIn(languageName(row.language, 'sv'))}`,
    ...submissionLines(deskCase),
  ];
  return {
    subject: words.subject(municipality.name, scopeText, row.number),
    body: [
      words.to(receiverName(handOver, organisation) ?? '–'),
      words.lead(municipality.name, scopeText),
      facts.join('\n'),
      ...(handOver.scope === 'appeal' ? [words.inTime] : []),
      ...(row.secrecy_marked ? [words.secret] : open),
    ].join('\n\n'),
  };
}
