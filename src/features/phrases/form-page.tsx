import { mayKeepPhrase, type PhraseRow } from '../../domain/phrase.ts';
import { kinds, parts } from '../../domain/vocabulary.ts';
import { partWords } from '../../i18n/desk/case.ts';
import { handleWords } from '../../i18n/desk/handle.ts';
import { phraseWords as words } from '../../i18n/desk/phrases.ts';
import { languages, languageTitle } from '../../i18n/languages.ts';
import { wordsIn } from '../../i18n/words.ts';
import { deskPaths } from '../../paths.ts';
import { RadioGroup, SelectField } from '../../ui/choice-fields.tsx';
import { formatMoment } from '../../ui/conversation-entries.ts';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Buttons, Form, HiddenField, SubmitButton } from '../../ui/form.tsx';
import { ButtonLink, Heading, Paragraph } from '../../ui/text.tsx';
import { TextArea, TextField } from '../../ui/text-fields.tsx';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { type FormValues, typed } from '../../web/form-body.ts';
import { longestPhrase } from './form.ts';
import { type Keeping, unitsFor } from './queries.ts';

export interface FormPageProps {
  readonly keeping: Keeping;
  /** Undefined for a new phrase. */
  readonly phrase: PhraseRow | undefined;
  readonly values: FormValues;
  readonly errors?: FieldErrors;
}

export function FormPage({ keeping, phrase, values, errors = {} }: FormPageProps) {
  const title = phrase === undefined ? words.newTitle : words.editTitle(phrase.title);
  return (
    <DeskLayout
      {...keeping.frame}
      title={title}
      active="phrases"
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} labels={words.field} />
      <Heading level={1}>{title}</Heading>
      {phrase?.changed_by && <Changed keeping={keeping} phrase={phrase} />}
      <Form action={phrase === undefined ? deskPaths.phraseNew : deskPaths.phrase(phrase.id)}>
        <HiddenField name="version" value={String(phrase?.version ?? 0)} />
        <Fields {...{ keeping, values, errors }} />
        <Buttons>
          <SubmitButton name="step" value="spara">
            {words.save}
          </SubmitButton>
          <ButtonLink href={deskPaths.phrases} variant="tertiary">
            {handleWords.cancel}
          </ButtonLink>
        </Buttons>
      </Form>
      {phrase && <RetirePhraseForm phrase={phrase} />}
    </DeskLayout>
  );
}

function Changed({ keeping, phrase }: { readonly keeping: Keeping; readonly phrase: PhraseRow }) {
  const name = keeping.organisation.account(phrase.changed_by ?? '')?.name ?? '–';
  return <Paragraph>{words.changedBy(formatMoment(phrase.changed_at), name)}</Paragraph>;
}

function Fields({
  keeping,
  values,
  errors,
}: Pick<FormPageProps, 'keeping' | 'values'> & { readonly errors: FieldErrors }) {
  const { kind } = wordsIn('sv').vocabulary;
  const field = (name: keyof typeof words.field) => ({
    name,
    label: words.field[name],
    value: typed(values, name),
    error: errors[name],
  });
  const everywhere = mayKeepPhrase(keeping.actor, null);
  return (
    <>
      <TextField {...field('title')} autoComplete="off" />
      <TextArea
        {...field('text')}
        description={words.textHelp}
        rows={5}
        maxLength={longestPhrase}
      />
      <SelectField
        {...field('unit')}
        {...(everywhere ? { emptyLabel: words.everyUnit } : {})}
        choices={unitsFor(keeping).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        {...field('kind')}
        emptyLabel={words.everyKind}
        choices={kinds.map((value) => ({ value, label: kind[value] }))}
      />
      <RadioGroup
        {...field('language')}
        value={typed(values, 'language') || 'sv'}
        layout="row"
        choices={languages.map((value) => ({ value, label: languageTitle(value, 'sv') }))}
      />
      <SelectField
        {...field('part')}
        emptyLabel={words.noPart}
        choices={parts.map((value) => ({ value, label: partWords[value] }))}
      />
    </>
  );
}

/** A phrase is retired and restored; it is never deleted. */
function RetirePhraseForm({ phrase: { id, version, retired } }: { readonly phrase: PhraseRow }) {
  return (
    <Form action={deskPaths.phrase(id)}>
      <HiddenField name="version" value={String(version)} />
      <Paragraph>{retired ? words.restoreHelp : words.retireHelp}</Paragraph>
      <Buttons>
        <SubmitButton variant="secondary" name="step" value={retired ? 'aterta' : 'dra-in'}>
          {retired ? words.restore : words.retire}
        </SubmitButton>
      </Buttons>
    </Form>
  );
}
