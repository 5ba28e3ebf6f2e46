import type { ComponentChildren } from 'preact';
import type { DeskCase } from '../../case/desk-case.ts';
import type { KnownSubstitution } from '../../case/substitutes.ts';
import type { StaffActor } from '../../domain/actor.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { House } from '../../house.ts';
import { caseWords } from '../../locales/case.ts';
import { actionLabels, handleWords } from '../../locales/handle.ts';
import { Card } from '../../web/components/card.tsx';
import { Columns } from '../../web/components/columns.tsx';
import { DeskLayout } from '../../web/components/desk-layout.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Buttons, Form, HiddenField, SubmitButton } from '../../web/components/form.tsx';
import { type Between, RefusedNotice } from '../../web/components/refused-notice.tsx';
import { ButtonLink, Heading, Paragraph } from '../../web/components/text.tsx';
import { TheirWords } from '../../web/components/their-words.tsx';
import { deskFrame } from '../../web/desk-frame.ts';
import type { FieldErrors } from '../../web/field-errors.ts';
import type { FormValues } from '../../web/form-body.ts';
import { actionPaths, deskPaths } from '../../web/paths.ts';
import type { FieldsProps, Handling } from './handling.ts';
import { asksChoice, choiceLabels, TrackChoice } from './track-choice.tsx';

export interface HandlePageProps extends Pick<FieldsProps, 'compared' | 'meanwhile'> {
  readonly handling: Handling;
  readonly deskCase: DeskCase;
  readonly values: FormValues;
  /** The version this person has seen; a page shown again because of a wrong field has still seen only that. */
  readonly version: number;
  readonly errors?: FieldErrors;
  readonly refused?: { readonly sentence: string; readonly since: readonly Between[] };
  readonly awayToday: readonly KnownSubstitution[];
  readonly actor: StaffActor;
  readonly today: Day;
  readonly config: House['config'];
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
      <TheirWords row={deskCase.case} />
    </Card>
  );
  return (
    <Columns asideLabel={handleWords.aside} aside={aside}>
      {children}
    </Columns>
  );
}
