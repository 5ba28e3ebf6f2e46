import type { KnownSubstitution } from '../../administration/substitutes.ts';
import { handlerChoices, unitChoices } from '../../desk/assignable.ts';
import { handleWords } from '../../i18n/desk/handle.ts';
import { queueWords } from '../../i18n/desk/queue.ts';
import { wordsIn } from '../../i18n/words.ts';
import { deskPaths } from '../../paths.ts';
import type { Organisation } from '../../people/directory.ts';
import { GroupedSelectField } from '../../ui/choice-fields.tsx';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Buttons, Form, HiddenField, SubmitButton } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ButtonLink, CaseNumber, Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { type FormValues, typed } from '../../web/form-body.ts';
import { type AssignableCase, type Outcome, writeChosen } from './assign-many.ts';
import type { Frame } from './page.tsx';

const words = queueWords.many;

export interface AssignManyProps {
  readonly frame: Frame;
  readonly organisation: Organisation;
  readonly awayToday: readonly KnownSubstitution[];
  /** The cases that can be assigned. */
  readonly cases: readonly AssignableCase[];
  /** The selected cases that cannot. */
  readonly missing: readonly string[];
  /** The outcome of the last attempt: which were assigned, and why the others were not. */
  readonly outcomes?: readonly Outcome[];
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
}

/** Lists the selected cases, and asks once where to assign all of them. */
export function AssignManyPage(props: AssignManyProps) {
  const { frame, cases, missing, outcomes = [], errors = {} } = props;
  return (
    <DeskLayout
      {...frame}
      title={words.title}
      active="queue"
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} />
      <Outcomes outcomes={outcomes} />
      <Heading level={1}>{words.title}</Heading>
      {missing.length > 0 && (
        <Notice tone="warning" title={words.stayed(missing.length)}>
          <Paragraph>{`${missing.join(', ')}. ${words.notThere}`}</Paragraph>
        </Notice>
      )}
      {cases.length === 0 ? (
        <>
          {outcomes.length === 0 && missing.length === 0 && <Paragraph>{words.none}</Paragraph>}
          <ButtonLink variant="secondary" href={deskPaths.queue}>
            {words.back}
          </ButtonLink>
        </>
      ) : (
        <AssignForm {...props} />
      )}
    </DeskLayout>
  );
}

function Outcomes({ outcomes }: { readonly outcomes: readonly Outcome[] }) {
  if (outcomes.length === 0) return null;
  const stayed = outcomes.filter(({ reason }) => reason !== undefined);
  const went = outcomes.filter(({ reason }) => reason === undefined);
  return (
    <>
      <Notice tone="danger" announce title={words.stayed(stayed.length)}>
        <ul class="ds-list">
          {stayed.map(({ number, reason }) => (
            <li key={number}>
              <TextLink href={deskPaths.case(number)}>{number}</TextLink>: {reason}
            </li>
          ))}
        </ul>
      </Notice>
      {went.length > 0 && (
        <Notice tone="success" title={words.went(went.length)}>
          <Paragraph>{went.map(({ number }) => number).join(', ')}</Paragraph>
        </Notice>
      )}
    </>
  );
}

function AssignForm({
  organisation,
  awayToday,
  cases,
  outcomes = [],
  values = {},
  errors = {},
}: AssignManyProps) {
  const kinds = wordsIn('sv').vocabulary.kind;
  const said = handleWords.assign;
  return (
    <section class="stack" aria-labelledby="chosen-title">
      <Heading level={2} id="chosen-title">
        {outcomes.length > 0 ? words.again : words.chosen(cases.length)}
      </Heading>
      <ul class="ds-list">
        {cases.map(({ number, kind, unit }) => (
          <li key={number}>
            <TextLink href={deskPaths.case(number)}>
              <CaseNumber number={number} />
            </TextLink>
            {`, ${kind === null ? queueWords.noKind : kinds[kind]}, ${unit ?? queueWords.noUnit}`}
          </li>
        ))}
      </ul>
      <Form action={deskPaths.assignMany}>
        {cases.map((one) => (
          <HiddenField key={one.number} name="arende" value={writeChosen(one)} />
        ))}
        <GroupedSelectField
          name="unit"
          label={said.unit}
          value={typed(values, 'unit')}
          error={errors.unit}
          groups={unitChoices(organisation)}
        />
        <GroupedSelectField
          name="handler"
          label={said.handler}
          description={said.handlerHelp}
          need="optional"
          value={typed(values, 'handler')}
          error={errors.handler}
          emptyLabel={said.nobody}
          groups={handlerChoices(organisation, awayToday)}
        />
        <Buttons>
          <SubmitButton>{words.submit}</SubmitButton>
          <ButtonLink variant="tertiary" href={deskPaths.queue}>
            {words.back}
          </ButtonLink>
        </Buttons>
      </Form>
    </section>
  );
}
