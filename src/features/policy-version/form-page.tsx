import { deskPaths } from '../../paths.ts';
import { type DeskFrame, DeskLayout } from '../../ui/desk-layout.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Buttons, FieldSet, Form, HiddenField, SubmitButton } from '../../ui/form.tsx';
import { ButtonLink, Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { TextArea } from '../../ui/text-fields.tsx';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { type FormValues, typed } from '../../web/form-body.ts';
import { policyVersionAddresses } from './addresses.ts';
import { sourceField } from './edited.ts';
import { encodeDraft } from './encode-draft.ts';
import type { Draft, Group, GroupProps } from './group.ts';
import { groups } from './groups.ts';
import { policyVersionWords } from './words.ts';

const words = policyVersionWords;
export type Frame = DeskFrame;

export interface FormPageProps {
  readonly frame: Frame;
  readonly draft: Draft;
  readonly values: FormValues;
  readonly errors?: FieldErrors;
}

/** Every group of fields with the source of its change. */
export function FormPage({ frame, draft, values, errors = {} }: FormPageProps) {
  return (
    <DeskLayout
      title={words.title}
      active="policy"
      hasErrors={Object.keys(errors).length > 0}
      {...frame}
    >
      <ErrorSummary errors={errors} />
      <Heading level={1}>{words.title}</Heading>
      <Paragraph>{words.intro(draft.policy.version)}</Paragraph>
      <Paragraph>
        {words.otherwise} <TextLink href={policyVersionAddresses.file}>{words.byFile}</TextLink>
      </Paragraph>
      <Form action={policyVersionAddresses.form}>
        <HiddenField name="base" value={draft.base} />
        <HiddenField name="draft" value={encodeDraft(draft.policy)} />
        {groups.map((group) => (
          <GroupFields key={group.id} group={group} {...{ draft, values, errors }} />
        ))}
        <Buttons>
          <SubmitButton>{words.preview}</SubmitButton>
          <ButtonLink href={deskPaths.policy} variant="tertiary">
            {words.cancel}
          </ButtonLink>
        </Buttons>
      </Form>
    </DeskLayout>
  );
}

function GroupFields({ group, ...props }: GroupProps & { readonly group: Group }) {
  return (
    <FieldSet id={`group-${group.id}`} legend={group.legend} description={group.description}>
      <group.Fields {...props} />
      <SourceFields group={group} {...props} />
    </FieldSet>
  );
}

function SourceFields({ group, values, errors }: GroupProps & { readonly group: Group }) {
  const field = (which: 'quote' | 'reason') => ({
    name: sourceField(group, which),
    value: typed(values, sourceField(group, which)),
    error: errors[sourceField(group, which)],
    rows: 2,
  });
  return (
    <fieldset class="ds-fieldset grounds" aria-describedby={`grounds-${group.id}`}>
      <legend class="ds-label">{words.source.legend}</legend>
      <p class="ds-paragraph" data-size="sm" id={`grounds-${group.id}`}>
        {words.source.help}
      </p>
      <div class="side-by-side">
        <TextArea {...field('quote')} label={words.source.quote} />
        <TextArea {...field('reason')} label={words.source.reason} />
      </div>
    </fieldset>
  );
}
