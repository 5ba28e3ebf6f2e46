import { deskPaths } from '../../paths.ts';
import { Card } from '../../ui/card.tsx';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Buttons, Form, SubmitButton } from '../../ui/form.tsx';
import { ButtonLink, Heading, Paragraph } from '../../ui/text.tsx';
import { TextField } from '../../ui/text-fields.tsx';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { type FormValues, typed } from '../../web/form-body.ts';
import { PostFields } from './fields.tsx';
import type { Accounts, Frame } from './queries.ts';
import { accountWords } from './words.ts';

const words = accountWords;
const { name, email, role } = words.fields;
const labels = { name, email, role };

export interface NewPageProps {
  readonly accounts: Pick<Accounts, 'frame' | 'organisation'>;
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
}

export function NewPage({ accounts, values = {}, errors = {} }: NewPageProps) {
  return (
    <DeskLayout
      {...accounts.frame}
      title={words.add}
      active="accounts"
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} labels={labels} />
      <Heading level={1}>{words.add}</Heading>
      <Form action={deskPaths.accountNew}>
        <TextField
          name="name"
          label={words.fields.name}
          autoComplete="off"
          width="medium"
          value={typed(values, 'name')}
          error={errors.name}
        />
        <TextField
          name="email"
          type="email"
          label={words.fields.email}
          autoComplete="off"
          width="medium"
          value={typed(values, 'email')}
          error={errors.email}
        />
        <PostFields organisation={accounts.organisation} values={values} errors={errors} />
        <Buttons>
          <SubmitButton>{words.form.add}</SubmitButton>
          <ButtonLink href={deskPaths.accounts} variant="tertiary">
            {words.form.cancel}
          </ButtonLink>
        </Buttons>
      </Form>
    </DeskLayout>
  );
}

/** The response to adding the account itself: the password may be part of no address, and is shown only once. */
export function PasswordPage({
  frame,
  name,
  password,
}: {
  readonly frame: Frame;
  readonly name: string;
  readonly password: string;
}) {
  const title = words.password.made(name);
  return (
    <DeskLayout {...frame} title={title} active="accounts">
      <Heading level={1}>{title}</Heading>
      <Card title={words.password.label} variant="slip">
        <p class="ds-paragraph">
          <code class="code" data-whole>
            {password}
          </code>
        </p>
        <Paragraph>
          <strong>{words.password.once}</strong>
        </Paragraph>
      </Card>
      <Buttons>
        <ButtonLink href={deskPaths.accounts}>{words.password.back}</ButtonLink>
      </Buttons>
    </DeskLayout>
  );
}
