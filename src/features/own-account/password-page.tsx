import { deskPaths } from '../../paths.ts';
import { shortestPassword } from '../../people/passwords.ts';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Buttons, Form, SubmitButton } from '../../ui/form.tsx';
import { ButtonLink, Heading, Paragraph } from '../../ui/text.tsx';
import { TextField } from '../../ui/text-fields.tsx';
import type { FieldErrors } from '../../validation/field-errors.ts';
import type { OwnAccountContext } from './context.ts';
import { ownAccountWords } from './words.ts';

const words = ownAccountWords.password;

/** Passwords must be typed again: a page never contains one. */
export function PasswordPage({
  own,
  errors = {},
}: {
  readonly own: OwnAccountContext;
  readonly errors?: FieldErrors;
}) {
  return (
    <DeskLayout {...own.frame} title={words.title} hasErrors={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} kept={false} />
      <Heading level={1}>{words.title}</Heading>
      <Paragraph>{words.intro}</Paragraph>
      <Form action={deskPaths.ownPassword}>
        <TextField
          name="current"
          type="password"
          label={words.current}
          autoComplete="current-password"
          width="medium"
          error={errors.current}
        />
        <TextField
          name="next"
          type="password"
          label={words.next}
          description={words.help(shortestPassword)}
          autoComplete="new-password"
          width="medium"
          error={errors.next}
        />
        <Buttons>
          <SubmitButton>{words.submit}</SubmitButton>
          <ButtonLink href={deskPaths.ownAccount} variant="tertiary">
            {ownAccountWords.cancel}
          </ButtonLink>
        </Buttons>
      </Form>
    </DeskLayout>
  );
}
