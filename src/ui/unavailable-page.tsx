import type { ComponentChildren } from 'preact';
import type { Language } from '../domain/vocabulary.ts';
import { wordsIn } from '../i18n/words.ts';
import { deskPaths, publicPaths } from '../paths.ts';
import { Card } from './card.tsx';
import { DeskLayout } from './desk-layout.tsx';
import { Form, HiddenField, SubmitButton } from './form.tsx';
import { PublicLayout } from './public-layout.tsx';
import { SignInForm, type SignInFormProps } from './sign-in-form.tsx';
import { ButtonLink, Heading, Paragraph, QuotedText, TextLink } from './text.tsx';
import { tryAgainIn } from './waiting-time.ts';

/** The request that can be repeated. */
export type RetryRequest =
  /** A page. `address`: on this site. */
  | { readonly kind: 'page'; readonly address: string }
  /** A form, with everything that was sent. `words`: what of it a person wrote. */
  | {
      readonly kind: 'form';
      readonly address: string;
      readonly fields: readonly (readonly [name: string, value: string])[];
      readonly words: readonly string[];
    }
  /** Signing in, whose password is never sent back. */
  | { readonly kind: 'sign_in'; readonly form: SignInFormProps }
  /** Another form with a password. */
  | { readonly kind: 'nothing' };

export interface UnavailablePageProps {
  readonly language: Language;
  readonly area: 'public' | 'desk';
  readonly demonstration: boolean;
  readonly retryAfterSeconds: number;
  readonly retry: RetryRequest;
}

/** The database cannot be reached, and this page does not need it: what was typed, and a button to send it again. */
export function UnavailablePage(props: UnavailablePageProps) {
  const { language, area, retry, retryAfterSeconds } = props;
  const words = wordsIn(language).web;
  const { unavailable } = words;
  const start = area === 'desk' ? deskPaths.queue : publicPaths.municipalities(language);
  return (
    <Frame {...props} title={words.problems.unavailable.title}>
      <Heading level={1}>{words.problems.unavailable.title}</Heading>
      <Paragraph>{unavailable[retry.kind]}</Paragraph>
      <Paragraph>{tryAgainIn(words, retryAfterSeconds)}</Paragraph>
      <RetryForm retry={retry} language={language} />
      <Paragraph>
        <TextLink href={start}>{words.toStart}</TextLink>
      </Paragraph>
    </Frame>
  );
}

function RetryForm({ retry, language }: Pick<UnavailablePageProps, 'retry' | 'language'>) {
  const { unavailable } = wordsIn(language).web;
  switch (retry.kind) {
    case 'page':
      return <ButtonLink href={retry.address}>{unavailable.tryAgain}</ButtonLink>;
    case 'sign_in':
      return <SignInForm {...retry.form} />;
    case 'nothing':
      return null;
    case 'form':
      return (
        <>
          {retry.words.length > 0 && (
            <Card title={unavailable.typed}>
              {retry.words.map((text, index) => (
                <QuotedText from="submitter" key={index}>
                  {text}
                </QuotedText>
              ))}
            </Card>
          )}
          <Form action={retry.address}>
            {retry.fields.map(([name, value], index) => (
              <HiddenField key={index} name={name} value={value} />
            ))}
            <SubmitButton>{unavailable.sendAgain}</SubmitButton>
          </Form>
        </>
      );
  }
}

function Frame({
  area,
  title,
  language,
  demonstration,
  children,
}: UnavailablePageProps & { readonly title: string; readonly children: ComponentChildren }) {
  if (area === 'public')
    return (
      <PublicLayout language={language} title={title} demonstration={demonstration}>
        {children}
      </PublicLayout>
    );
  return (
    <DeskLayout
      title={title}
      municipality={{ slug: '', name: wordsIn('sv').web.product }}
      demonstration={demonstration}
    >
      {children}
    </DeskLayout>
  );
}
