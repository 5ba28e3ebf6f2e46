import { signInWords } from '../i18n/desk/sign-in.ts';
import { wordsIn } from '../i18n/words.ts';
import { deskPaths } from '../paths.ts';
import { Card } from './card.tsx';
import { DeskLayout } from './desk-layout.tsx';
import { Form, HiddenField, SubmitButton } from './form.tsx';
import { type InterruptedForm, wordsOf } from './interrupted-form.ts';
import { SignInForm } from './sign-in-form.tsx';
import { Heading, Paragraph, QuotedText } from './text.tsx';

/** The response to a form whose sender is no longer signed in: with what was typed, and how to send it after all. */
export function SessionEndedPage({
  interrupted,
  demonstration,
  elsewhere = false,
}: {
  readonly interrupted: InterruptedForm | undefined;
  readonly demonstration: boolean;
  /** Whether staff sign in at a provider, through which what was typed cannot be carried. */
  readonly elsewhere?: boolean;
}) {
  const words = signInWords.ended;
  const typed = interrupted ? wordsOf(interrupted) : [];
  return (
    <DeskLayout
      title={words.title}
      municipality={{ slug: '', name: wordsIn('sv').web.product }}
      demonstration={demonstration}
    >
      <Heading level={1}>{words.title}</Heading>
      <Paragraph>{typed.length > 0 ? words.intro : words.withoutTyping}</Paragraph>
      {elsewhere && interrupted && <SendAfterwards interrupted={interrupted} />}
      <SignInForm interrupted={interrupted} />
      <KeptText words={typed} />
    </DeskLayout>
  );
}

/** The page stays open with what was typed in it, while its writer signs in in another tab. */
function SendAfterwards({ interrupted }: { readonly interrupted: InterruptedForm }) {
  const words = signInWords.provider;
  return (
    <Form action={interrupted.address}>
      <Paragraph>{words.ended}</Paragraph>
      <Paragraph>
        <a class="ds-link" href={deskPaths.signIn} target="_blank" rel="noopener">
          {words.newTab}
        </a>
      </Paragraph>
      {interrupted.fields.map(([name, value], index) => (
        <HiddenField key={index} name={name} value={value} />
      ))}
      <SubmitButton>{words.send}</SubmitButton>
      <Heading level={2}>{words.orPassword}</Heading>
    </Form>
  );
}

export function KeptText({ words }: { readonly words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <Card title={signInWords.ended.typed}>
      {words.map((text) => (
        <QuotedText from="staff" key={text}>
          {text}
        </QuotedText>
      ))}
    </Card>
  );
}
