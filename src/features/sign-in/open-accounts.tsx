import { roles } from '../../domain/vocabulary.ts';
import { signInWords } from '../../i18n/desk/sign-in.ts';
import { wordsIn } from '../../i18n/words.ts';
import { deskPaths } from '../../paths.ts';
import { Form, HiddenField, SubmitButton } from '../../ui/form.tsx';
import { Details } from '../../ui/notice.tsx';
import { Continuation, type SignInFormProps } from '../../ui/sign-in-form.tsx';
import { Heading, Paragraph } from '../../ui/text.tsx';
import type { OpenAccount, OpenMunicipality } from './queries.ts';

export interface Demonstration {
  readonly municipalities: readonly OpenMunicipality[];
  readonly password: string;
}

/** The accounts of a demonstration, where everything is invented: each role of each municipality, with its tasks. */
export function OpenAccounts({
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
            <Roles accounts={accounts} />
            <HiddenField name="password" value={password} />
            <Continuation {...continuation} />
          </Form>
        </Details>
      ))}
    </>
  );
}

function Roles({ accounts }: { readonly accounts: readonly OpenAccount[] }) {
  const roleWords = wordsIn('sv').vocabulary.role;
  const existingRoles = roles.filter((role) => accounts.some((account) => account.role === role));
  return (
    <dl class="open-accounts">
      {existingRoles.map((role) => (
        <div key={role}>
          <dt>{roleWords[role]}</dt>
          <dd class="quiet">{signInWords.does[role]}</dd>
          {accounts
            .filter((account) => account.role === role)
            .map((account) => (
              <SignInAs key={account.email} {...account} />
            ))}
        </div>
      ))}
    </dl>
  );
}

function SignInAs({ name, email, place }: OpenAccount) {
  return (
    <dd>
      <SubmitButton variant="secondary" name="email" value={email}>
        {signInWords.demonstration.signInAs(name)}
      </SubmitButton>
      {place !== null && <span>{place}</span>}
    </dd>
  );
}
