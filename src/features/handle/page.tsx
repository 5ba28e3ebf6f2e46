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
import type { FieldsProps, Handling } from './action-form.ts';
import { asksChoice, choiceLabels, TrackChoice } from './track-choice.tsx';

export interface HandlePageProps extends Pick<FieldsProps, 'compared' | 'meanwhile'> {
  readonly handling: Handling;
  readonly deskCase: DeskCase;
  readonly values: FormValues;
  /** The version this person has seen; a page shown again because of a wrong field has still seen only that. */
  readonly version: number;
  readonly errors?: FieldErrors;
  readonly refused?: { readonly sentence: string; readonly since: readonly InterveningChange[] };
  readonly awayToday: readonly KnownSubstitution[];
  readonly actor: StaffActor;
  readonly today: Day;
  readonly config: AppContext['config'];
}

/** One form, with the submitter's words beside it. */
export function HandlePage(props: HandlePageProps) {
  const { handling, deskCase, values, version, errors = {}, refused, actor, config } = props;
  const { awayToday, today, compared, meanwhile } = props;
  const fields = {
    ...{ deskCase, actor, values, errors, today, awayToday, compared },
    ...(meanwhile ? { meanwhile } : {}),
  };
  const ready = handling.ready?.(deskCase, values) !== false;
  const { number } = deskCase.case;
  const title = `${handling.title}: ${number}`;
  return (
    <DeskLayout
      title={title}
      active="queue"
      hasErrors={Object.keys(errors).length > 0}
      {...deskFrame(actor, deskCase.municipality, config)}
    >
      <ErrorSummary
        errors={errors}
        labels={{ reason: handleWords.reason, ...choiceLabels, ...handling.labels }}
      />
      {refused && <RefusedNotice {...refused} />}
      <Heading level={1}>{title}</Heading>
      <Around deskCase={compared ? undefined : deskCase}>
        {handling.intro !== undefined && <Paragraph>{handling.intro}</Paragraph>}
        {handling.Above && <handling.Above {...fields} />}
        <Form action={deskPaths.caseAction(number, actionPaths[handling.action])}>
          <HiddenField name="version" value={String(version)} />
          <handling.Fields {...fields} />
          {ready && asksChoice(handling, deskCase) && <TrackChoice {...fields} />}
          <Buttons>
            {ready && (
              <SubmitButton tone={handling.danger ? 'danger' : 'accent'}>
                {handling.button?.(deskCase) ?? actionLabels[handling.action]}
              </SubmitButton>
            )}
            <ButtonLink href={deskPaths.case(number)} variant="tertiary">
              {handleWords.cancel}
            </ButtonLink>
          </Buttons>
        </Form>
      </Around>
    </DeskLayout>
  );
}

/** With the submitter's words beside it, unless they stand in the form itself. */
function Around({
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
