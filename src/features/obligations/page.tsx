import type { ComponentChildren } from 'preact';
import type { FollowUp, FollowUpCalendar } from '../../case/follow-up.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { addDays, type Day } from '../../domain/calendar/day.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import type { ObligationKind } from '../../domain/obligations/obligations.ts';
import { isLate } from '../../domain/obligations/standing.ts';
import type { House } from '../../house.ts';
import { obligationWords } from '../../locales/obligations.ts';
import { DeskLayout } from '../../web/components/desk-layout.tsx';
import { Details, Notice } from '../../web/components/notice.tsx';
import { Heading, OwnWords, Paragraph } from '../../web/components/text.tsx';
import { deskFrame } from '../../web/desk-frame.ts';
import type { ReminderRow, Watch } from './queries.ts';
import { DoneTable, DueTable } from './tables.tsx';
import { inView, type View, viewAddress, views } from './views.ts';
import { WatchSection } from './watch-section.tsx';

const words = obligationWords;

export interface FollowUpPageProps {
  readonly actor: StaffActor;
  readonly config: Pick<House['config'], 'mode' | 'mail'>;
  readonly calendar: FollowUpCalendar;
  readonly view: View;
  readonly today: Day;
  /** Absent for those who see no cases. */
  readonly watch: Watch | undefined;
  readonly reminders: readonly ReminderRow[];
  readonly saved: ObligationKind | undefined;
}

/** The day something was last done; never for what is not. */
function doneSince(day: Day) {
  return ({ standing, doings }: FollowUp) =>
    standing === 'done' && doings.some(({ done_on }) => done_on >= day);
}

function Section({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} class="outbox-section">
      <Heading level={2} size="xs" id={`${id}-title`}>
        {title}
      </Heading>
      {children}
    </section>
  );
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

function Lists({ calendar, actor, view, today }: FollowUpPageProps) {
  const seen = inView(calendar, actor, view);
  const late = seen.filter(({ standing }) => isLate(standing));
  const due = seen.filter(({ standing }) => standing === 'due');
  const coming = seen.filter(({ standing }) => standing === 'coming');
  const done = seen.filter(doneSince(addDays(today, -365))).reverse();
  const { sections, none } = words;
  if (seen.length === 0) return <Paragraph>{words.noneAsked}</Paragraph>;
  const listed = { calendar, today };
  return (
    <>
      <Section id="forsenat" title={sections.late}>
        {late.length === 0 ? (
          <Paragraph>{none.late}</Paragraph>
        ) : (
          <DueTable caption={sections.late} rows={late} {...listed} />
        )}
      </Section>
      <Section id="nu" title={sections.due}>
        {due.length === 0 ? (
          <Paragraph>{none.due}</Paragraph>
        ) : (
          <DueTable caption={sections.due} rows={due} {...listed} />
        )}
      </Section>
      <Section id="kommer" title={sections.coming}>
        {coming.length === 0 ? (
          <Paragraph>{none.coming}</Paragraph>
        ) : (
          <DueTable caption={sections.coming} rows={coming} {...listed} />
        )}
      </Section>
      <Section id="gjort" title={sections.done}>
        {done.length === 0 ? (
          <Paragraph>{none.done}</Paragraph>
        ) : (
          <DoneTable caption={sections.done} rows={done} calendar={calendar} />
        )}
      </Section>
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
          <OwnWords>{body}</OwnWords>
        </Details>
      ))}
    </>
  );
}

/** What is due, what is late and what is done: of oneself first, and of all that one answers for. */
export function FollowUpPage(props: FollowUpPageProps) {
  const { actor, config, calendar, view, watch, saved } = props;
  const seesMore = inView(calendar, actor, 'alla').length > inView(calendar, actor, 'mina').length;
  return (
    <DeskLayout
      title={words.title}
      active="followUp"
      {...deskFrame(actor, calendar.municipality, config)}
    >
      {saved && <Notice tone="success" announce title={words.saved[saved]} />}
      <Heading level={1}>{words.title}</Heading>
      <Paragraph>{words.intro(calendar.municipality.name)}</Paragraph>
      {(seesMore || view === 'alla') && <Views active={view} />}
      <Lists {...props} />
      {watch && (
        <Section id="arenden" title={words.clocks.title}>
          <WatchSection watch={watch} />
        </Section>
      )}
      <Section id="paminnelser" title={words.reminders.title}>
        <Reminders {...props} />
      </Section>
    </DeskLayout>
  );
}
