import { codeField } from '../../channels/code-visit.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { wordsIn } from '../../i18n/words.ts';
import type { Municipality } from '../../municipality/find.ts';
import { publicPaths } from '../../paths.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form, SubmitButton } from '../../ui/form.tsx';
import { Details } from '../../ui/notice.tsx';
import { PublicLayout } from '../../ui/public-layout.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { TextField } from '../../ui/text-fields.tsx';
import type { FieldErrors } from '../../validation/field-errors.ts';

export function AskCodePage({
  language,
  demonstration,
  municipality,
  errors,
  code,
}: {
  readonly language: Language;
  readonly demonstration: boolean;
  readonly municipality: Municipality;
  readonly errors: FieldErrors;
  /** What was typed, to be corrected. */
  readonly code: string;
}) {
  const words = wordsIn(language).follow;
  const { id, name, texts } = municipality;
  return (
    <PublicLayout
      language={language}
      title={words.title}
      municipality={{ slug: id, name, contact: texts.contact }}
      demonstration={demonstration}
      addressIn={(other) => publicPaths.follow(other, id)}
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} />
      <Heading level={1}>{words.title}</Heading>
      <Paragraph>{words.intro}</Paragraph>
      <Form action={publicPaths.follow(language, id)}>
        <TextField
          name={codeField}
          label={words.code}
          description={words.codeHelp}
          value={code}
          error={errors[codeField]}
          autoComplete="off"
          spellCheck={false}
          width="medium"
        />
        <SubmitButton>{words.show}</SubmitButton>
      </Form>
      <Details summary={words.lostTitle}>
        <Paragraph>{words.lost}</Paragraph>
        <Paragraph>
          {texts.contact.name[language]}: {texts.contact.phone}, {texts.contact.hours[language]}
        </Paragraph>
      </Details>
      <Paragraph>
        {words.newView}{' '}
        <TextLink href={publicPaths.welcome(language, id)}>{words.newViewLink}</TextLink>
      </Paragraph>
    </PublicLayout>
  );
}
