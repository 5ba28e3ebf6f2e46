/** What waits, one line each, with enough of the text to distinguish them. */

import type { ExposureEntry } from '../../desk/merge-exposures.ts';
import { type Day, daysBetween } from '../../domain/calendar/day.ts';
import { formatDayOfYear } from '../../domain/calendar/format.ts';
import { isLate } from '../../domain/obligations/status.ts';
import type { DeliveryRoute, MessagePurpose } from '../../domain/vocabulary.ts';
import type { FollowUp } from '../../follow-up/calendar.ts';
import { purposeTitles } from '../../i18n/desk/case.ts';
import { distressDeskWords } from '../../i18n/desk/distress.ts';
import { obligationName, periodName } from '../../i18n/desk/obligations.ts';
import { planWords } from '../../i18n/desk/plan.ts';
import { queueWords } from '../../i18n/desk/queue.ts';
import { wordsIn } from '../../i18n/words.ts';
import { deskPaths } from '../../paths.ts';
import { excerpt } from '../../ui/excerpt.ts';
import type { PlannedStartRow } from './planned.ts';
import type { StartCase } from './queries.ts';
import type { Item } from './read.ts';
import { startWords as words } from './words.ts';

function dayWords(due: Day | null, promised: boolean, today: Day): string {
  if (due === null) return words.noDay;
  const late = daysBetween(due, today);
  const said = words.caseDay[promised ? 'policy' : 'attention'];
  if (late > 0) return said.late(late);
  return late === 0 ? said.today : said.later(formatDayOfYear(due, 'sv'));
}

/** Characters; about as much as fits beside the number. */
const longestOpening = 60;

export function caseItem(
  { number, kind, status, next_due: due, promised, opening, distress }: StartCase,
  today: Day,
) {
  const { kind: kinds, status: statuses } = wordsIn('sv').vocabulary;
  const what = kind === null ? queueWords.noKind : kinds[kind];
  return {
    href: deskPaths.case(number),
    name: number,
    detail: opening === null ? undefined : excerpt(opening, longestOpening),
    about: `${what}, ${statuses[status].toLowerCase()}, ${dayWords(due, promised === true, today)}${distress === null ? '' : `. ${distressDeskWords.opening}`}`,
    late: due !== null && due < today,
  };
}

/** The faults found by `policy check`, for the administrator. */
export function faultItem(sentence: string) {
  const [version = '', ...rest] = sentence.split(': ');
  return { href: deskPaths.policy, name: version, about: rest.join(': ') };
}

export function callItem({
  number,
  phone,
  purpose,
  message_id: id,
}: {
  readonly number: string;
  readonly phone: string | null;
  readonly purpose: MessagePurpose;
  readonly message_id: string;
}) {
  const about = words.call(phone, purposeTitles[purpose].toLowerCase());
  return { href: deskPaths.message(id), name: number, about };
}

export function letterItem({
  number,
  route,
  purpose,
  message_id: id,
}: {
  readonly number: string;
  readonly route: DeliveryRoute;
  readonly purpose: MessagePurpose;
  readonly message_id: string;
}) {
  const href = route === 'letter' ? deskPaths.letter(id) : deskPaths.message(id);
  const way = route === 'letter' ? words.letter : words.told;
  return { href, name: number, about: way(purposeTitles[purpose].toLowerCase()) };
}

export function obligationItem({ obligation, status }: FollowUp) {
  const { place, period, due, key } = obligation;
  return {
    href: deskPaths.followUpItem(key),
    name: obligationName(obligation),
    about: `${place.name}, ${periodName(period)}, ${words.due(formatDayOfYear(due.due, 'sv'))}`,
    late: isLate(status),
  };
}

export function plannedItem(
  { id, number, due, words: what }: PlannedStartRow,
  today: Day,
  owner?: string,
): Item {
  const late = daysBetween(due, today);
  const when =
    late > 0
      ? planWords.start.late(late)
      : late === 0
        ? planWords.start.today
        : planWords.start.later(formatDayOfYear(due, 'sv'));
  return {
    href: `${deskPaths.caseAction(number, 'atgard-klar')}?atgard=${id}`,
    name: number,
    detail: what === null ? undefined : excerpt(what, longestOpening),
    about: owner === undefined ? when : `${planWords.start.of(owner)}, ${when}`,
    late: late > 0,
  };
}

export function exposureItem({ seq, number, codeNumber }: ExposureEntry) {
  return {
    href: `${deskPaths.exposures}#insyn-${seq}`,
    name: number,
    about: words.exposed(codeNumber),
  };
}

export function accountItem({ id, name }: { readonly id: string; readonly name: string }) {
  return { href: deskPaths.account(id), name, about: words.withoutPlace };
}
