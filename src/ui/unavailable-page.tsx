import type { ComponentChildren } from 'preact';
import type { Language } from '../domain/vocabulary.ts';
import { webWords } from '../i18n/web.ts';
import { deskPaths, publicPaths } from '../paths.ts';
import { Card } from './card.tsx';
import { DeskLayout } from './desk-layout.tsx';
import { Form, HiddenField, SubmitButton } from './form.tsx';
import { PublicLayout } from './public-layout.tsx';
import { SignInForm, type SignInFormProps } from './sign-in-form.tsx';
import { ButtonLink, Heading, OwnWords, Paragraph, TextLink } from './text.tsx';

/** What was asked for, so that it can be asked for again. */
export type AskedAgain =
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
  readonly asked: AskedAgain;
}

/** The database is out of reach, and nothing here needs it: what was typed, and the way to send it again. */
export function UnavailablePage(props: UnavailablePageProps) {
  const { language, area, asked, retryAfterSeconds } = props;
  const words = webWords(language);
  const { unavailable } = words;
  const start = area === 'desk' ? deskPaths.queue : publicPaths.municipalities(language);
  return (
    <Frame {...props} title={words.problems.unavailable.title}>
      <Heading level={1}>{words.problems.unavailable.title}</Heading>
      <Paragraph>{unavailable[asked.kind]}</Paragraph>
      <Paragraph>{words.waitSeconds(retryAfterSeconds)}</Paragraph>
      <AgainPart asked={asked} language={language} />
      <Paragraph>
        <TextLink href={start}>{words.toStart}</TextLink>
      </Paragraph>
    </Frame>
  );
}

function AgainPart({ asked, language }: Pick<UnavailablePageProps, 'asked' | 'language'>) {
  const { unavailable } = webWords(language);
  switch (asked.kind) {
    case 'page':
      return <ButtonLink href={asked.address}>{unavailable.tryAgain}</ButtonLink>;
    case 'sign_in':
      return <SignInForm {...asked.form} />;
    case 'nothing':
      return null;
    case 'form':
      return (
        <>
          {asked.words.length > 0 && (
            <Card title={unavailable.typed}>
              {asked.words.map((text, index) => (
                <OwnWords key={index}>{text}</OwnWords>
              ))}
            </Card>
          )}
          <Form action={asked.address}>
            {asked.fields.map(([name, value], index) => (
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
      municipality={{ slug: '', name: webWords('sv').product }}
      demonstration={demonstration}
    >
      {children}
    </DeskLayout>
  );
}
