import { mayHaveSubstitute } from '../../domain/substitutes.ts';
import { substituteWords } from '../../i18n/desk/substitutes.ts';
import { wordsIn } from '../../i18n/words.ts';
import { deskPaths } from '../../paths.ts';
import { Card } from '../../ui/card.tsx';
import { RadioGroup, SelectField } from '../../ui/choice-fields.tsx';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Buttons, Form, SubmitButton } from '../../ui/form.tsx';
import { DescriptionList } from '../../ui/lists.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ButtonLink, Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { type FormValues, typed } from '../../web/form-body.ts';
import { PostFields } from './fields.tsx';
import { toUnit } from './form.ts';
import { lastSignIn, placeOf, signInWordsOf } from './list-page.tsx';
import { type Accounts, type AssignedWork, type KnownAccount, successorsFor } from './queries.ts';
import { accountWords } from './words.ts';

const words = accountWords;

export interface AccountPageProps {
  readonly accounts: Accounts;
  readonly account: KnownAccount;
  readonly assigned: AssignedWork;
  readonly own: boolean;
  readonly values: FormValues;
  readonly errors?: FieldErrors;
}

export function AccountPage(props: AccountPageProps) {
  const { accounts, account, own, errors = {} } = props;
  const facts = [
    { term: words.email, value: account.email },
    // Where role and place can be changed they are shown in the form's fields.
    ...(own || account.signIn?.by === 'provider' ? postOf(props) : []),
    { term: words.columns.signsIn, value: signInWordsOf(account) },
    { term: words.columns.last, value: lastSignIn(account) },
  ];
  return (
    <DeskLayout
      {...accounts.frame}
      title={account.name}
      active="accounts"
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} />
      <Heading level={1}>{account.name}</Heading>
      <DescriptionList items={facts} />
      {own ? (
        <Notice>
          <Paragraph>{words.ownAccount}</Paragraph>
        </Notice>
      ) : (
        <ChangeForm {...props} />
      )}
      {account.active && mayHaveSubstitute(account.role) && (
        <Paragraph>
          <TextLink href={`${deskPaths.substitutes}?konto=${account.id}`}>
            {substituteWords.instead}
          </TextLink>
        </Paragraph>
      )}
      {!own && account.signIn?.by === 'password' && <PasswordForm id={account.id} />}
      <Paragraph>
        <TextLink href={deskPaths.accounts}>{words.password.back}</TextLink>
      </Paragraph>
    </DeskLayout>
  );
}

const postOf = ({ accounts, account }: AccountPageProps) => [
  { term: words.columns.role, value: wordsIn('sv').vocabulary.role[account.role] },
  { term: words.columns.place, value: placeOf(accounts.organisation, account) },
];

function ChangeForm({ accounts, account, assigned, values, errors = {} }: AccountPageProps) {
  const { states, state, closedHelp } = words.fields;
  const byGroups = account.signIn?.by === 'provider';
  return (
    <Form action={deskPaths.account(account.id)}>
      {byGroups ? (
        <Notice>
          <Paragraph>{words.byGroups}</Paragraph>
        </Notice>
      ) : (
        <PostFields organisation={accounts.organisation} values={values} errors={errors} />
      )}
      <RadioGroup
        name="state"
        label={state}
        description={closedHelp}
        layout="row"
        value={typed(values, 'state')}
        error={errors.state}
        choices={[
          { value: 'open', label: states.open },
          { value: 'closed', label: states.closed },
        ]}
      />
      <AssignedCases {...{ accounts, account, assigned, values, errors }} />
      <Buttons>
        <SubmitButton>{words.form.save}</SubmitButton>
        <ButtonLink href={deskPaths.accounts} variant="tertiary">
          {words.form.cancel}
        </ButtonLink>
      </Buttons>
    </Form>
  );
}

function AssignedCases({
  accounts,
  account,
  assigned: { shown, hidden },
  values,
  errors = {},
}: Omit<AccountPageProps, 'own'>) {
  const count = shown.length + hidden;
  if (count === 0) return null;
  const successors = successorsFor(accounts, account);
  return (
    <Card title={words.cases.title(count)}>
      {shown.length > 0 && (
        <ul class="ds-list">
          {shown.map(({ id, number }) => (
            <li key={id}>
              <TextLink href={deskPaths.case(number)}>{number}</TextLink>
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && <Paragraph>{words.cases.hidden(hidden)}</Paragraph>}
      <SelectField
        name="casesTo"
        label={words.cases.to}
        description={words.cases.toHelp}
        value={typed(values, 'casesTo')}
        error={errors.casesTo}
        choices={[
          { value: toUnit, label: words.cases.toUnit },
          ...successors.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </Card>
  );
}

function PasswordForm({ id }: { readonly id: string }) {
  return (
    <Card title={words.password.title}>
      <Paragraph>{words.password.help}</Paragraph>
      <Form action={deskPaths.accountPassword(id)}>
        <SubmitButton variant="secondary">{words.password.make}</SubmitButton>
      </Form>
    </Card>
  );
}
