import type { ComponentChildren } from 'preact';
import type { AppContext } from '../../app-context.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { addDays, type Day } from '../../domain/calendar/day.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import type { ObligationKind } from '../../domain/obligations/obligations.ts';
import type { ObligationStatus } from '../../domain/obligations/status.ts';
import { mayPutPolicyInForce } from '../../domain/permission.ts';
import type { FollowUp, FollowUpCalendar } from '../../follow-up/calendar.ts';
import { obligationWords } from '../../i18n/desk/obligations.ts';
import { deskPaths } from '../../paths.ts';
import { daysInWords } from '../../policy/describe/days.ts';
import { dutiesOfRole } from '../../policy/describe/duties.ts';
import { policyInForce } from '../../policy/interpret.ts';
import type { Policy } from '../../policy/schema.ts';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { ListSection } from '../../ui/list-section.tsx';
import { Details, Notice } from '../../ui/notice.tsx';
import { PolicySentences } from '../../ui/policy-source.tsx';
import { Heading, Paragraph, QuotedText, TextLink } from '../../ui/text.tsx';
import { deskFrame } from '../../web/desk-frame.ts';
import type { ReminderRow, Watch } from './queries.ts';
import { DoneTable, DueTable } from './tables.tsx';
import { inView, type View, viewAddress, views } from './views.ts';
import { WatchSection } from './watch-section.tsx';

const words = obligationWords;

export interface FollowUpPageProps {
  readonly actor: StaffActor;
  readonly config: Pick<AppContext['config'], 'mode' | 'mail'>;
  readonly calendar: FollowUpCalendar;
  readonly view: View;
  readonly today: Day;
  /** Absent for those who see no cases. */
  readonly watch: Watch | undefined;
  readonly reminders: readonly ReminderRow[];
  readonly saved: ObligationKind | undefined;
}

/** The day of the latest completion; undefined when there is none. */
function doneSince(day: Day) {
  return ({ status, completions }: FollowUp) =>
    status === 'done' && completions.some(({ done_on }) => done_on >= day);
}

function Views({ active }: { readonly active: View }) {
  return (
    <nav class="views" aria-label={words.views}>
      <ul>
        {views.map((view) => (
          <li key={view}>
            <a href={viewAddress(view)} aria-current={view === active ? 'page' : undefined}>
              {words.view[view]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Lists with more rows than this are folded; overdue obligations never are. */
const mostUnfolded = 10;

function CollapsedList({
  count,
  children,
}: {
  readonly count: number;
  readonly children: ComponentChildren;
}) {
  if (count <= mostUnfolded) return <>{children}</>;
  return <Details summary={words.showAll(count)}>{children}</Details>;
}

type ListedProps = Pick<FollowUpPageProps, 'calendar' | 'today'> & {
  readonly id: string;
  readonly list: 'late' | 'due' | 'coming';
  readonly rows: readonly FollowUp[];
};

function ObligationSection({ id, list, rows, calendar, today }: ListedProps) {
  const caption = words.sections[list];
  const table = <DueTable {...{ caption, rows, calendar, today }} />;
  return (
    <ListSection id={id} title={caption}>
      {rows.length === 0 && <Paragraph>{words.none[list]}</Paragraph>}
      {rows.length > 0 &&
        (list === 'coming' ? <CollapsedList count={rows.length}>{table}</CollapsedList> : table)}
    </ListSection>
  );
}

function DoneList({ rows, calendar }: Pick<ListedProps, 'rows' | 'calendar'>) {
  const caption = words.sections.done;
  return (
    <ListSection id="gjort" title={caption}>
      {rows.length === 0 ? (
        <Paragraph>{words.none.done}</Paragraph>
      ) : (
        <CollapsedList count={rows.length}>
          <DoneTable {...{ caption, rows, calendar }} />
        </CollapsedList>
      )}
    </ListSection>
  );
}

function Cases({ watch }: Pick<FollowUpPageProps, 'watch'>) {
  if (!watch) return null;
  return (
    <ListSection id="arenden" title={words.clocks.title}>
      <WatchSection watch={watch} />
    </ListSection>
  );
}

/** First what is urgent, then what is done and what is to come. */
function Lists({ calendar, actor, view, today, watch }: FollowUpPageProps) {
  const seen = inView(calendar, actor, view);
  const of = (...standings: readonly ObligationStatus[]) =>
    seen.filter(({ status }) => standings.includes(status));
  const listed = { calendar, today };
  if (seen.length === 0)
    return (
      <>
        <Paragraph>{words.noneAsked}</Paragraph>
        <Cases watch={watch} />
      </>
    );
  const done = seen.filter(doneSince(addDays(today, -365))).reverse();
  return (
    <>
      <ObligationSection id="forsenat" list="late" rows={of('late', 'raised')} {...listed} />
      <ObligationSection id="nu" list="due" rows={of('due')} {...listed} />
      <Cases watch={watch} />
      <ObligationSection id="kommer" list="coming" rows={of('coming')} {...listed} />
      <DoneList rows={done} calendar={calendar} />
    </>
  );
}

function Reminders({ reminders, config }: Pick<FollowUpPageProps, 'reminders' | 'config'>) {
  const { none, intro, unsent, state: states } = words.reminders;
  return (
    <>
      <Paragraph>{reminders.length === 0 ? none : intro}</Paragraph>
      {config.mail.kind === 'outbox' && <Paragraph>{unsent}</Paragraph>}
      {reminders.map(({ day, subject, body, state }) => (
        <Details key={day} summary={`${formatDay(day, 'sv')}${states[state]}: ${subject}`}>
          <QuotedText from="staff">{body}</QuotedText>
        </Details>
      ))}
    </>
  );
}

/** Who sets the last days: the policy says how often, and seldom by which day. */
function Introduction({
  actor,
  policy,
}: Pick<FollowUpPageProps, 'actor'> & { readonly policy: Policy | undefined }) {
  if (policy === undefined) return <Paragraph>{words.intro}</Paragraph>;
  const { source, value } = policy.followUpDue;
  const whose = 'default' in source ? 'default' : 'policy';
  return (
    <>
      <Paragraph>{words.intro}</Paragraph>
      <Paragraph>
        {words.lastDay[whose](daysInWords(value))}{' '}
        {mayPutPolicyInForce(actor) ? (
          <TextLink href={deskPaths.policyNew}>{words.lastDay.mayChange}</TextLink>
        ) : (
          words.lastDay.othersChange
        )}
      </Paragraph>
    </>
  );
}

/** What is due, overdue and done: first one's own, then everything that one is responsible for. */
export function FollowUpPage(props: FollowUpPageProps) {
  const { actor, config, calendar, view, today, saved } = props;
  const policy = policyInForce(calendar.policies, today);
  const seesMore = inView(calendar, actor, 'alla').length > inView(calendar, actor, 'mina').length;
  return (
    <DeskLayout
      title={words.title}
      active="followUp"
      {...deskFrame(actor, calendar.municipality, config)}
    >
      {saved && <Notice tone="success" announce title={words.saved[saved]} />}
      <Heading level={1}>{words.title}</Heading>
      <Introduction actor={actor} policy={policy} />
      {(seesMore || view === 'alla') && <Views active={view} />}
      <Lists {...props} />
      {policy && (
        <ListSection id="ansvar" title={words.duties}>
          <PolicySentences sentences={dutiesOfRole(policy, actor.role)} version={policy.version} />
        </ListSection>
      )}
      <ListSection id="paminnelser" title={words.reminders.title}>
        <Reminders {...props} />
      </ListSection>
    </DeskLayout>
  );
}
