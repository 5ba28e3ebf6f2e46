import { signInWords } from '../../locales/sign-in.ts';
import { webWords } from '../../locales/web.ts';
import { type InterruptedForm, wordsOf } from '../interrupted-form.ts';
import { Card } from './card.tsx';
import { DeskLayout } from './desk-layout.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { Heading, OwnWords, Paragraph } from './text.tsx';

/** Answers a form whose sender is no longer signed in: with what was typed, and the way to send it after all. */
export function SessionEndedPage({
  interrupted,
  demonstration,
}: {
  readonly interrupted: InterruptedForm | undefined;
  readonly demonstration: boolean;
}) {
  const words = signInWords.ended;
  const typed = interrupted ? wordsOf(interrupted) : [];
  return (
    <DeskLayout
      title={words.title}
      municipality={{ slug: '', name: webWords('sv').product }}
      demonstration={demonstration}
    >
      <Heading level={1}>{words.title}</Heading>
      <Paragraph>{typed.length > 0 ? words.intro : words.withoutTyping}</Paragraph>
      <SignInForm interrupted={interrupted} />
      <TypedWords words={typed} />
    </DeskLayout>
  );
}

export function TypedWords({ words }: { readonly words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <Card title={signInWords.ended.typed}>
      {words.map((text) => (
        <OwnWords key={text}>{text}</OwnWords>
      ))}
    </Card>
  );
}
