import type { AppContext } from '../../app-context.ts';
import type { StaffActor } from '../../domain/actor.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import { lastDayOf } from '../../domain/obligations/periods.ts';
import { missingReportsUnder } from '../../domain/obligations/reports-under.ts';
import { mayCompleteObligation } from '../../domain/obligations/rights.ts';
import { canBeDone } from '../../domain/obligations/status.ts';
import type { FollowUp, FollowUpCalendar } from '../../follow-up/calendar.ts';
import {
  obligationName,
  obligationWords,
  periodName,
  recipientNames,
} from '../../i18n/desk/obligations.ts';
import { explainDeadline } from '../../i18n/explain-deadline.ts';
import { deskPaths } from '../../paths.ts';
import { sourceOfDuty } from '../../policy/follow-up-rules.ts';
import { Card } from '../../ui/card.tsx';
import { Columns } from '../../ui/columns.tsx';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Buttons, Form, HiddenField, SubmitButton } from '../../ui/form.tsx';
import { DescriptionList } from '../../ui/lists.tsx';
import { Details } from '../../ui/notice.tsx';
import { SourceFold } from '../../ui/policy-source.tsx';
import { RefusedNotice } from '../../ui/refused-notice.tsx';
import { ButtonLink, Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { deskFrame } from '../../web/desk-frame.ts';
import type { FormValues } from '../../web/form-body.ts';
import { CompletionHistory } from './completion-history.tsx';
import { Fields } from './fields.tsx';
import { DueDayCell, Owners } from './tables.tsx';

const words = obligationWords;

export interface ItemPageProps {
  readonly actor: StaffActor;
  readonly config: Pick<AppContext['config'], 'mode'>;
  readonly calendar: FollowUpCalendar;
  readonly followUp: FollowUp;
  /** The texts by the id of each completion. */
  readonly written: ReadonlyMap<string, string | null>;
  readonly today: Day;
  readonly values: FormValues;
  /** The number of completions when this person opened the page. */
  readonly seen: number;
  readonly errors?: FieldErrors;
  readonly refused?: string | undefined;
}

function Facts({ calendar, followUp, today, actor }: ItemPageProps) {
  const { obligation } = followUp;
  const { duty, period, place, due, version } = obligation;
  const policy = calendar.policies.find((one) => one.version === version);
  const source = policy && sourceOfDuty(policy, duty);
  const [, ...counting] = explainDeadline(due, lastDayOf(period), 'sv');
  const ownUnit = place.level === 'unit' && place.id === actor.unitId;
  const link = ownUnit ? deskPaths.queueView('enheten') : deskPaths.queue;
  const had = duty.recipients.map((one) => recipientNames[one]).join(', ');
  return (
    <Card title={words.item.about}>
      <DescriptionList
        items={[
          { term: words.item.standing, value: words.standing[followUp.status] },
          { term: words.item.due, value: <DueDayCell followUp={followUp} today={today} /> },
          { term: words.item.place, value: place.name },
          {
            term: words.item.owner,
            value: <Owners calendar={calendar} followUp={followUp} />,
          },
          ...(had === '' ? [] : [{ term: words.item.recipients, value: had }]),
          {
            term: words.item.cases,
            value: (
              <TextLink href={link}>{ownUnit ? words.item.ownUnit : words.item.allCases}</TextLink>
            ),
          },
        ]}
      />
      <div class="fold">
        <Details summary={words.item.counted}>
          <ul class="ds-list">
            {[words.item.dayNought(formatDay(lastDayOf(period), 'sv')), ...counting].map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Details>
      </div>
      {source && <SourceFold source={source} version={version} />}
      {policy && (
        <SourceFold
          source={policy.followUpDue.source}
          version={version}
          summary={words.item.whyThatDay}
        />
      )}
    </Card>
  );
}

function FulfilForm({ followUp, values, seen, errors = {}, today }: ItemPageProps) {
  const { key, duty } = followUp.obligation;
  const form = words.form[duty.kind];
  return (
    <Form action={deskPaths.followUpItem(key)}>
      <HiddenField name="version" value={String(seen)} />
      <Fields followUp={followUp} values={values} errors={errors} today={today} />
      <Buttons>
        <SubmitButton>{form.submit}</SubmitButton>
        <ButtonLink href={deskPaths.followUp} variant="tertiary">
          {words.form.cancel}
        </ButtonLink>
      </Buttons>
    </Form>
  );
}

/** The reports that a report for the whole municipality still waits for. */
function MissingReports({ missing }: { readonly missing: readonly FollowUp[] }) {
  return (
    <>
      <Paragraph>{words.item.reportsMissing}</Paragraph>
      <ul class="ds-list">
        {missing.map(({ obligation: one }) => (
          <li key={one.key}>
            <TextLink href={deskPaths.followUpItem(one.key)}>
              {words.item.title(obligationName(one), one.place.name, periodName(one.period))}
            </TextLink>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The form, where the obligation is this person's and its time has come; folded once it is done. */
function CompletionForm(props: ItemPageProps) {
  const { actor, followUp, today, errors = {}, refused } = props;
  const { obligation, status } = followUp;
  if (!mayCompleteObligation(actor, obligation))
    return <Paragraph>{words.item.readOnly}</Paragraph>;
  if (!canBeDone(obligation, today)) return <Paragraph>{words.item.notYet}</Paragraph>;
  const missing = missingReportsUnder(obligation, props.calendar.followUps);
  if (missing.length > 0 && status !== 'done') return <MissingReports missing={missing} />;
  if (status !== 'done')
    return (
      <>
        <Heading level={2}>{words.form[obligation.duty.kind].title}</Heading>
        <FulfilForm {...props} />
      </>
    );
  return (
    <Details
      summary={words.item.again}
      open={Object.keys(errors).length > 0 || refused !== undefined}
    >
      <Paragraph>{words.item.againIntro}</Paragraph>
      <FulfilForm {...props} />
    </Details>
  );
}

function labelsOf({ obligation }: FollowUp): Readonly<Record<string, string>> {
  const { analysis, report, staff_meeting } = words.form;
  switch (obligation.duty.kind) {
    case 'analysis':
      return { words: analysis.label };
    case 'report':
      return { recipients: report.recipients, on: report.day };
    case 'staff_meeting':
      return { on: staff_meeting.day };
  }
}

/** One obligation: what it is, its completions, and the form to complete it. */
export function ItemPage(props: ItemPageProps) {
  const { actor, config, calendar, followUp, errors = {}, refused, written } = props;
  const { obligation, completions } = followUp;
  const title = words.item.title(
    obligationName(obligation),
    obligation.place.name,
    periodName(obligation.period),
  );
  return (
    <DeskLayout
      title={title}
      active="followUp"
      hasErrors={Object.keys(errors).length > 0}
      {...deskFrame(actor, calendar.municipality, config)}
    >
      <ErrorSummary errors={errors} labels={labelsOf(followUp)} />
      {refused !== undefined && <RefusedNotice sentence={refused} since={[]} />}
      <Paragraph>
        <TextLink href={deskPaths.followUp}>{words.item.back}</TextLink>
      </Paragraph>
      <Heading level={1}>{title}</Heading>
      <Columns asideLabel={words.item.about} aside={<Facts {...props} />}>
        {completions.length > 0 && <CompletionHistory {...{ calendar, completions, written }} />}
        <CompletionForm {...props} />
      </Columns>
    </DeskLayout>
  );
}
