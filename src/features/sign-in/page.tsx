import { roles } from '../../domain/vocabulary.ts';
import { signInWords } from '../../locales/sign-in.ts';
import { vocabularyWords } from '../../locales/vocabulary.ts';
import { webWords } from '../../locales/web.ts';
import { DeskLayout } from '../../web/components/desk-layout.tsx';
import {
  Buttons,
  ErrorSummary,
  Form,
  HiddenField,
  SubmitButton,
} from '../../web/components/form.tsx';
import { Details, Notice } from '../../web/components/notice.tsx';
import { TypedWords } from '../../web/components/session-ended-page.tsx';
import {
  Continuation,
  type ProviderLink,
  ProviderLinks,
  SignInForm,
  type SignInFormProps,
} from '../../web/components/sign-in-form.tsx';
import { Table } from '../../web/components/table.tsx';
import { ButtonLink, Heading, Paragraph } from '../../web/components/text.tsx';
import { type InterruptedForm, wordsOf } from '../../web/interrupted-form.ts';
import { deskPaths } from '../../web/paths.ts';
import type { OpenAccount, OpenMunicipality } from './queries.ts';

/** The sign-in page belongs to no municipality: which one it will be follows from the account. */
const noMunicipality = { slug: '', name: webWords('sv').product };

export interface Demonstration {
  readonly municipalities: readonly OpenMunicipality[];
  readonly password: string;
}

export interface SignInPageProps extends SignInFormProps {
  readonly signedOut?: boolean;
  readonly demonstration: Demonstration | undefined;
  readonly providers?: readonly ProviderLink[];
  /** Why the municipality's own account did not lead in. */
  readonly turnedAway?: string;
}

export function SignInPage({
  signedOut = false,
  demonstration,
  providers = [],
  turnedAway,
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
      <ErrorSummary errors={errors} title={signInWords.refusedTitle} />
      {signedOut && !refused && <Notice tone="success" announce title={signInWords.signedOut} />}
      {turnedAway !== undefined && (
        <Notice tone="danger" announce title={signInWords.refusedTitle}>
          {turnedAway}
        </Notice>
      )}
      <Heading level={1}>{signInWords.title}</Heading>
      <Paragraph>{signInWords.intro}</Paragraph>
      <ProviderLinks providers={providers} next={next} />
      {providers.length > 0 && <Heading level={2}>{signInWords.provider.orPassword}</Heading>}
      <SignInForm {...form} />
      <Paragraph size="sm">{signInWords.help}</Paragraph>
      {demonstration && <OpenAccounts {...demonstration} next={next} interrupted={interrupted} />}
      <TypedWords words={interrupted ? wordsOf(interrupted) : []} />
    </DeskLayout>
  );
}

function OpenAccounts({
  municipalities,
  password,
  ...continuation
}: Demonstration & Pick<SignInFormProps, 'next' | 'interrupted'>) {
  const words = signInWords.demonstration;
  return (
    <>
      <Heading level={2}>{words.title}</Heading>
      <Paragraph>
        {words.intro} <code>{password}</code>
      </Paragraph>
      {municipalities.map(({ id, name, accounts }) => (
        <Details key={id} summary={name}>
          <Form action={deskPaths.signIn}>
            <AccountTable municipality={name} accounts={accounts} />
            <HiddenField name="password" value={password} />
            <Continuation {...continuation} />
          </Form>
        </Details>
      ))}
    </>
  );
}

function AccountTable({
  municipality,
  accounts,
}: {
  readonly municipality: string;
  readonly accounts: readonly OpenAccount[];
}) {
  const words = signInWords.demonstration;
  const roleWords = vocabularyWords('sv').role;
  const rows = roles.flatMap((role) => accounts.filter((account) => account.role === role));
  return (
    <Table
      caption={`${words.title}, ${municipality}`}
      captionHidden
      rows={rows}
      rowKey={(row) => row.email}
      columns={[
        { header: words.role, rowHeader: true, cell: ({ role }) => roleWords[role] },
        { header: words.does, cell: ({ role }) => signInWords.does[role] },
        { header: words.place, cell: ({ place }) => place ?? '–' },
        {
          header: signInWords.title,
          cell: ({ name, email }) => (
            <SubmitButton variant="secondary" name="email" value={email}>
              {words.signInAs(name)}
            </SubmitButton>
          ),
        },
      ]}
    />
  );
}

/** Signed in again after a session ended in mid-typing: what was typed is sent from here, as it was. */
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
      <TypedWords words={wordsOf(interrupted)} />
      <Form action={interrupted.address}>
        {interrupted.fields.map(([name, value], place) => (
          <HiddenField key={place} name={name} value={value} />
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
