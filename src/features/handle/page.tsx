import type { ComponentChildren } from 'preact';
import type { KnownSubstitution } from '../../administration/substitutes.ts';
import type { AppContext } from '../../app-context.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import type { StaffActor } from '../../domain/actor.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { caseWords } from '../../i18n/desk/case.ts';
import { actionLabels, handleWords } from '../../i18n/desk/handle.ts';
import { actionPaths, deskPaths } from '../../paths.ts';
import { Card } from '../../ui/card.tsx';
import { Columns } from '../../ui/columns.tsx';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Buttons, Form, HiddenField, SubmitButton } from '../../ui/form.tsx';
import { type InterveningChange, RefusedNotice } from '../../ui/refused-notice.tsx';
import { SubmissionText } from '../../ui/submitter-words.tsx';
import { ButtonLink, Heading, Paragraph } from '../../ui/text.tsx';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { deskFrame } from '../../web/desk-frame.ts';
import type { FormValues } from '../../web/form-body.ts';
import type { ActionForm, FieldsProps } from './action-form.ts';
import { asksChoice, choiceLabels, TrackChoice } from './track-choice.tsx';

export interface HandlePageProps extends Pick<FieldsProps, 'compared' | 'meanwhile'> {
  readonly form: ActionForm;
  readonly deskCase: DeskCase;
  readonly values: FormValues;
  /** The version of the case that this person has seen. A page shown again because of a field error does not renew it. */
  readonly version: number;
  readonly errors?: FieldErrors;
  readonly refused?: { readonly sentence: string; readonly since: readonly InterveningChange[] };
  readonly awayToday: readonly KnownSubstitution[];
  readonly actor: StaffActor;
  readonly today: Day;
  readonly config: AppContext['config'];
}

/** The page of one form, with the submission beside it. */
export function HandlePage(props: HandlePageProps) {
  const { form, deskCase, values, version, errors = {}, refused, actor, config } = props;
  const { awayToday, today, compared, meanwhile } = props;
  const fields = {
    ...{ deskCase, actor, values, errors, today, awayToday, compared },
    ...(meanwhile ? { meanwhile } : {}),
  };
  const ready = form.ready?.(deskCase, values) !== false;
  const { number } = deskCase.case;
  const title = `${form.title}: ${number}`;
  return (
    <DeskLayout
      title={title}
      active="queue"
      hasErrors={Object.keys(errors).length > 0}
      {...deskFrame(actor, deskCase.municipality, config)}
    >
      <ErrorSummary
        errors={errors}
        labels={{ reason: handleWords.reason, ...choiceLabels, ...form.labels }}
      />
      {refused && <RefusedNotice {...refused} />}
      <Heading level={1}>{title}</Heading>
      <WithSubmission deskCase={compared ? undefined : deskCase}>
        {form.intro !== undefined && <Paragraph>{form.intro}</Paragraph>}
        {form.Above && <form.Above {...fields} />}
        <Form action={deskPaths.caseAction(number, actionPaths[form.action])}>
          <HiddenField name="version" value={String(version)} />
          <form.Fields {...fields} />
          {ready && asksChoice(form, deskCase) && <TrackChoice {...fields} />}
          <Buttons>
            {ready && (
              <SubmitButton tone={form.danger ? 'danger' : 'accent'}>
                {form.button?.(deskCase) ?? actionLabels[form.action]}
              </SubmitButton>
            )}
            <ButtonLink href={deskPaths.case(number)} variant="tertiary">
              {handleWords.cancel}
            </ButtonLink>
          </Buttons>
        </Form>
      </WithSubmission>
    </DeskLayout>
  );
}

/** With the submission beside it, unless the form itself shows it. */
function WithSubmission({
  deskCase,
  children,
}: {
  readonly deskCase: DeskCase | undefined;
  readonly children: ComponentChildren;
}) {
  if (deskCase === undefined) return <div class="stack">{children}</div>;
  const aside = (
    <Card title={caseWords.theirWords.title}>
      <SubmissionText row={deskCase.case} />
    </Card>
  );
  return (
    <Columns asideLabel={handleWords.aside} aside={aside}>
      {children}
    </Columns>
  );
}
