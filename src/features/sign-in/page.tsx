import { signInWords } from '../../i18n/desk/sign-in.ts';
import { wordsIn } from '../../i18n/words.ts';
import { deskPaths } from '../../paths.ts';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Buttons, Form, HiddenField, SubmitButton } from '../../ui/form.tsx';
import { type InterruptedForm, wordsOf } from '../../ui/interrupted-form.ts';
import { Notice } from '../../ui/notice.tsx';
import { KeptText } from '../../ui/session-ended-page.tsx';
import {
  type ProviderLink,
  ProviderLinks,
  SignInForm,
  type SignInFormProps,
} from '../../ui/sign-in-form.tsx';
import { ButtonLink, Heading, Paragraph } from '../../ui/text.tsx';
import { type Demonstration, OpenAccounts } from './open-accounts.tsx';

/** The sign-in page belongs to no municipality: the account determines it. */
const noMunicipality = { slug: '', name: wordsIn('sv').web.product };

export interface SignInPageProps extends SignInFormProps {
  readonly signedOut?: boolean;
  readonly demonstration: Demonstration | undefined;
  readonly providers?: readonly ProviderLink[];
  /** Why signing in with the municipality's own account failed. */
  readonly refusal?: string;
}

export function SignInPage({
  signedOut = false,
  demonstration,
  providers = [],
  refusal,
  ...form
}: SignInPageProps) {
  const { errors = {}, next, interrupted } = form;
  const refused = Object.keys(errors).length > 0;
  return (
    <DeskLayout
      title={signInWords.title}
      municipality={noMunicipality}
      demonstration={demonstration !== undefined}
      hasErrors={refused}
    >
      <ErrorSummary errors={errors} title={signInWords.refusedTitle} kept={false} />
      {signedOut && !refused && <Notice tone="success" announce title={signInWords.signedOut} />}
      {refusal !== undefined && (
        <Notice tone="danger" announce title={signInWords.refusedTitle}>
          {refusal}
        </Notice>
      )}
      <Heading level={1}>{signInWords.title}</Heading>
      <Paragraph>{signInWords.intro}</Paragraph>
      <ProviderLinks providers={providers} next={next} />
      {providers.length > 0 && <Heading level={2}>{signInWords.provider.orPassword}</Heading>}
      <SignInForm {...form} />
      <Paragraph size="sm">{signInWords.help}</Paragraph>
      {demonstration && <OpenAccounts {...demonstration} next={next} interrupted={interrupted} />}
      <KeptText words={interrupted ? wordsOf(interrupted) : []} />
    </DeskLayout>
  );
}

/** Signed in again after the session ended: what was typed can be sent from here, unchanged. */
export function ResumePage({
  interrupted,
  demonstration,
}: {
  readonly interrupted: InterruptedForm;
  readonly demonstration: boolean;
}) {
  const words = signInWords.resume;
  return (
    <DeskLayout title={words.title} municipality={noMunicipality} demonstration={demonstration}>
      <Heading level={1}>{words.title}</Heading>
      <Paragraph>{words.intro}</Paragraph>
      <KeptText words={wordsOf(interrupted)} />
      <Form action={interrupted.address}>
        {interrupted.fields.map(([name, value], index) => (
          <HiddenField key={index} name={name} value={value} />
        ))}
        <Buttons>
          <SubmitButton>{words.send}</SubmitButton>
          <ButtonLink href={deskPaths.queue} variant="tertiary">
            {words.open}
          </ButtonLink>
        </Buttons>
      </Form>
    </DeskLayout>
  );
}
