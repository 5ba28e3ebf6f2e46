import { signInWords } from '../../i18n/desk/sign-in.ts';
import { wordsIn } from '../../i18n/words.ts';
import { deskPaths } from '../../paths.ts';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form, SubmitButton } from '../../ui/form.tsx';
import { wordsOf } from '../../ui/interrupted-form.ts';
import { KeptText } from '../../ui/session-ended-page.tsx';
import { Continuation, type SignInFormProps } from '../../ui/sign-in-form.tsx';
import { Heading, Paragraph } from '../../ui/text.tsx';
import { TextField } from '../../ui/text-fields.tsx';

const words = signInWords.code;

export interface CodePageProps extends Pick<SignInFormProps, 'next' | 'interrupted'> {
  readonly isDemonstration: boolean;
  readonly error?: string;
}

/** The second step of signing in, after the right password. */
export function CodePage({ isDemonstration, error, next, interrupted }: CodePageProps) {
  return (
    <DeskLayout
      title={words.title}
      municipality={{ slug: '', name: wordsIn('sv').web.product }}
      demonstration={isDemonstration}
      hasErrors={error !== undefined}
    >
      <ErrorSummary
        errors={error === undefined ? {} : { code: error }}
        title={signInWords.refusedTitle}
        kept={false}
      />
      <Heading level={1}>{words.title}</Heading>
      <Paragraph>{words.intro}</Paragraph>
      <Form action={deskPaths.signInCode}>
        <Continuation next={next} interrupted={interrupted} />
        <TextField
          name="code"
          label={words.label}
          description={words.help}
          autoComplete="one-time-code"
          width="short"
          spellCheck={false}
          error={error}
        />
        <SubmitButton>{words.submit}</SubmitButton>
      </Form>
      <KeptText words={interrupted ? wordsOf(interrupted) : []} />
    </DeskLayout>
  );
}
