import type { DeskCase } from '../../desk/desk-case.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import type { CaseRow } from '../../domain/case-file.ts';
import { isVoid } from '../../domain/desk-actions.ts';
import { checkOf, type DatedAct, registrationOf } from '../../domain/registration.ts';
import { caseWords, closureWords, outcomeWords } from '../../i18n/desk/case.ts';
import { handleWords } from '../../i18n/desk/handle.ts';
import { joined } from '../../i18n/desk/ledger.ts';
import { trackWords } from '../../i18n/desk/track.ts';
import { unitWords } from '../../i18n/desk/units.ts';
import { wordsIn } from '../../i18n/words.ts';
import { deskPaths } from '../../paths.ts';
import { factorsOf } from '../../policy/interpret.ts';
import { Card } from '../../ui/card.tsx';
import { formatMoment } from '../../ui/conversation-entries.ts';
import { type DescriptionItem, DescriptionList } from '../../ui/lists.tsx';
import { Paragraph, TextLink } from '../../ui/text.tsx';
import type { CaseView } from './queries.ts';

const words = caseWords.facts;
const { status, kind, channel } = wordsIn('sv').vocabulary;

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** The classification in the policy's own terms. */
function marksOf({ policy }: DeskCase, codes: readonly string[]): string {
  const known = factorsOf(policy);
  return joined(codes.map((code) => known.find((one) => one.code === code)?.name.sv ?? code));
}

/** The handler; for one with a protected identity also the name that the submitter reads. */
export function handlerOf({ case: row, organisation }: DeskCase): string {
  const account = row.handler_id === null ? undefined : organisation.account(row.handler_id);
  if (!account) return words.handlerMissing;
  const unit = organisation.unit(account.unitId ?? row.unit_id ?? '');
  return account.identityProtected && unit
    ? `${account.name} (${words.protectedName(unit.functionName)})`
    : account.name;
}

function placeOf(deskCase: DeskCase): readonly DescriptionItem[] {
  const { case: row, organisation } = deskCase;
  const unit = row.unit_id === null ? undefined : organisation.unit(row.unit_id);
  const department = organisation.departments.find(({ id }) => id === row.department_id);
  const manager = row.escalated_to === null ? undefined : organisation.account(row.escalated_to);
  return [
    {
      term: words.unit,
      value: unit ? (
        <>
          {unit.closed ? unitWords.closedName(unit.name) : unit.name}
          {department && <span class="quiet">, {department.name}</span>}
        </>
      ) : (
        words.unitMissing
      ),
    },
    { term: words.handler, value: handlerOf(deskCase) },
    ...(row.escalated_at === null
      ? []
      : [
          {
            term: words.escalated,
            value: manager ? words.escalatedTo(manager.name) : words.escalatedWaits,
          },
        ]),
  ];
}

function endingOf({ deskCase: { case: row }, names }: CaseView): readonly DescriptionItem[] {
  if (row.closure_reason === null) return [];
  const original = row.duplicate_of === null ? undefined : names.caseNumber(row.duplicate_of);
  return [
    { term: words.closure, value: capital(closureWords[row.closure_reason]) },
    ...(original === undefined
      ? []
      : [
          {
            term: words.duplicateOf,
            value: <TextLink href={deskPaths.case(original)}>{caseWords.title(original)}</TextLink>,
          },
        ]),
  ];
}

/** The statutory track, its stage and the assessor (BOT-13). */
function trackOf({ deskCase, names }: CaseView): readonly DescriptionItem[] {
  const { case: row, rules } = deskCase;
  const track = rules.tracks.find(({ code }) => code === row.track);
  if (!track || row.track_stage === null) return [];
  const settled = row.serious_outcome && trackWords.settle.outcomes[row.serious_outcome];
  const suspected = row.serious_at && words.seriousSince(formatMoment(row.serious_at));
  const serious = settled ?? suspected;
  return [
    { term: words.track, value: words.trackOn(track.name, track.law) },
    { term: words.trackStage, value: words.stages[row.track_stage] },
    { term: words.assessor, value: names.account(row.assessor_id ?? '') ?? '–' },
    ...(serious === null ? [] : [{ term: words.serious, value: serious }]),
  ];
}

/** The secrecy marking, since when and by whom, and who is disqualified. */
function guardsOf(view: CaseView): readonly DescriptionItem[] {
  const { deskCase, names } = view;
  const { case: row, organisation } = deskCase;
  const people = row.concerns.flatMap((id) => organisation.account(id)?.name ?? []);
  const marked =
    row.secrecy_provision === null || row.secrecy_marked_on === null
      ? []
      : [
          {
            term: words.secrecy,
            value: words.secrecyMarked(
              handleWords.secrecy.provisions[row.secrecy_provision],
              formatDay(row.secrecy_marked_on, 'sv'),
              names.account(row.secrecy_marked_by ?? '') ?? '–',
            ),
          },
        ];
  return [
    ...trackOf(view),
    ...marked,
    ...(people.length === 0 ? [] : [{ term: words.concerns, value: joined(people) }]),
  ];
}

function actWords(act: DatedAct | undefined, names: CaseView['names']): string {
  const { notYet, byItself } = caseWords.trace;
  if (act === undefined) return notYet;
  const who = act.by === 'system' ? byItself : (names.account(act.by) ?? '–');
  return `${formatMoment(act.at)}, ${who}`;
}

/** One fact, told in the same words wherever it stands on the page (FAL-10). */
function registeredWords({ deskCase: { case: row, rules }, history, names }: CaseView): string {
  return actWords(registrationOf(row, history, rules.intake), names);
}

/** The status of the case, its kind, its unit and its policy. */
export function FactsCard(view: CaseView) {
  const { deskCase } = view;
  const { case: row, policy } = deskCase;
  const items: readonly DescriptionItem[] = [
    { term: words.status, value: status[row.status] },
    ...endingOf(view),
    { term: words.kind, value: row.kind === null ? words.kindMissing : kind[row.kind] },
    ...(row.course === null ? [] : [{ term: words.course, value: words.courses[row.course] }]),
    ...(row.factors.length > 0
      ? [{ term: words.factors, value: marksOf(deskCase, row.factors) }]
      : []),
    ...(row.themes.length > 0
      ? [{ term: words.themes, value: marksOf(deskCase, row.themes) }]
      : []),
    ...placeOf(deskCase),
    { term: words.channel, value: `${channel[row.channel]}, ${formatMoment(row.received_at)}` },
    { term: words.arrival, value: formatDay(row.arrival_day, 'sv') },
    { term: words.registered, value: registeredWords(view) },
    ...guardsOf(view),
    {
      term: words.policy,
      value: words.policyVersion(policy.version, formatDay(policy.effectiveFrom.value, 'sv')),
    },
  ];
  return (
    <Card title={words.title}>
      {row.secrecy_marked && <Paragraph>{words.secrecyNote}</Paragraph>}
      <DescriptionList items={items} />
    </Card>
  );
}

/** A fact with the day on which it was recorded. */
function dated(told: string, on: Day | null) {
  return (
    <>
      {told}
      {on !== null && <p class="quiet">{caseWords.correction.noted(formatDay(on, 'sv'))}</p>}
    </>
  );
}

/** The outcome with its own day (LAN-04), the cause and the lesson (FAL-02, FAL-03). */
export function CorrectionCard({ row }: { readonly row: Readonly<CaseRow> }) {
  const labels = caseWords.correction;
  // The cause can be recorded with the answer, before anybody has said what was corrected.
  if (row.correction_outcome === null && row.cause_words === null) return null;
  const told = [
    {
      term: labels.outcome,
      value:
        row.correction_outcome &&
        dated(capital(outcomeWords[row.correction_outcome]), row.outcome_on),
    },
    {
      term: labels.on,
      value: row.corrected_on === null ? null : formatDay(row.corrected_on, 'sv'),
    },
    { term: labels.words, value: row.correction_words },
    { term: labels.cause, value: row.cause_words && dated(row.cause_words, row.cause_on) },
    {
      term: labels.learning,
      value: row.learning_words && dated(row.learning_words, row.learning_on),
    },
  ];
  return (
    <Card title={labels.title}>
      <DescriptionList items={told.filter(({ value }) => value !== null)} />
    </Card>
  );
}

/** Registered, documented, reported, followed up: a trace of each on every case (LAN-03). */
export function TraceCard(view: CaseView) {
  const { deskCase, history, names } = view;
  const { case: row, organisation } = deskCase;
  const labels = caseWords.trace;
  const committee = organisation.committees.find(({ id }) => id === row.committee_id);
  const marks = marksOf(deskCase, [...row.factors, ...row.themes]);
  const items = [
    { term: labels.registered, value: registeredWords(view) },
    { term: labels.checked, value: actWords(checkOf(row, history), names) },
    {
      term: labels.documented,
      value: row.kind === null ? labels.notDocumented : labels.documentedAs(kind[row.kind], marks),
    },
    {
      term: labels.reported,
      value: isVoid(deskCase) ? labels.notReported : labels.reportedTo(committee?.name ?? '–'),
    },
    {
      term: labels.followedUp,
      value:
        row.correction_outcome === null
          ? labels.notFollowedUp
          : capital(outcomeWords[row.correction_outcome]),
    },
  ];
  return (
    <Card title={labels.title}>
      <DescriptionList items={items} />
    </Card>
  );
}
