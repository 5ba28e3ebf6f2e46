import type { ComponentChildren } from 'preact';
import type { Language } from '../../domain/vocabulary.ts';
import { submitWords } from '../../locales/submit.ts';
import { ErrorSummary } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { PublicLayout } from '../../web/components/public-layout.tsx';
import { Paragraph, TextLink, Welcome } from '../../web/components/text.tsx';
import type { FieldErrors } from '../../web/field-errors.ts';
import type { FormValues } from '../../web/form-body.ts';
import { publicPaths } from '../../web/paths.ts';
import { SubmissionForm } from './form-page.tsx';
import { Definition } from './notices.tsx';
import type { Place } from './queries.ts';

export interface SubmitPageProps {
  readonly language: Language;
  readonly demonstration: boolean;
  readonly place: Place;
  /** Makes a second press of the button harmless. */
  readonly sendingKey: string;
  readonly values: FormValues;
  readonly errors: FieldErrors;
  /** Told before anything is saved: the words were sent before, or another way may be the right one. */
  readonly told?: 'sent_before' | 'employee' | undefined;
}

export function SubmitPage(props: SubmitPageProps) {
  const { language, place, errors, told } = props;
  const { municipality, policy } = place;
  const { welcome, contact } = municipality.texts;
  const words = submitWords(language);
  return (
    <PublicLayout
      language={language}
      title={words.pageTitle}
      municipality={{ slug: municipality.id, name: municipality.name, contact }}
      demonstration={props.demonstration}
      addressIn={(other) => publicPaths.welcome(other, municipality.id)}
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} />
      <Told told={told} language={language} municipality={municipality.id} />
      <Welcome heading={welcome.heading[language]}>
        {welcome.sentences[language].map((sentence) => (
          <Paragraph key={sentence}>{sentence}</Paragraph>
        ))}
      </Welcome>
      <Definition language={language} policy={policy} />
      <Paragraph>
        {words.haveCode}{' '}
        <TextLink href={publicPaths.follow(language, municipality.id)}>{words.followLink}</TextLink>
      </Paragraph>
      <Paragraph>
        <strong>{words.danger}</strong> {words.dangerMore}
      </Paragraph>
      <SubmissionForm {...props} />
    </PublicLayout>
  );
}

function Told({
  told,
  language,
  municipality,
}: {
  readonly told: SubmitPageProps['told'];
  readonly language: Language;
  readonly municipality: string;
}) {
  const words = submitWords(language);
  switch (told) {
    case undefined:
      return null;
    case 'sent_before':
      return (
        <First title={words.sentBefore.title}>
          <Paragraph>{words.sentBefore.text}</Paragraph>
          <Paragraph>
            <TextLink href={publicPaths.follow(language, municipality)}>
              {words.followLink}
            </TextLink>
          </Paragraph>
        </First>
      );
    case 'employee':
      return (
        <First title={words.employeeTold.title}>
          <Paragraph>{words.employeeTold.workplace}</Paragraph>
          <Paragraph>{words.employeeTold.care}</Paragraph>
          <Paragraph>{words.employeeTold.unsaved}</Paragraph>
        </First>
      );
  }
}

function First({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <Notice tone="warning" title={title} announce>
      {children}
    </Notice>
  );
}
