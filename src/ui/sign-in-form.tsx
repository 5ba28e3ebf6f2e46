import { signInWords } from '../i18n/desk/sign-in.ts';
import { deskPaths } from '../paths.ts';
import type { FieldErrors } from '../validation/field-errors.ts';
import { Buttons, Form, HiddenField, SubmitButton } from './form.tsx';
import { type InterruptedForm, writeInterrupted } from './interrupted-form.ts';
import { ButtonLink } from './text.tsx';
import { TextField } from './text-fields.tsx';

export interface SignInFormProps {
  readonly email?: string;
  readonly errors?: FieldErrors;
  /** The address to continue to; an address of the desk. */
  readonly next?: string | undefined;
  /** The form that was being sent when the session ended. */
  readonly interrupted?: InterruptedForm | undefined;
  /** Whether a password alone has to wait; together with its code it need not. */
  readonly asksCode?: boolean;
}

/** A municipality whose staff sign in with accounts of its own. */
export interface ProviderLink {
  readonly id: string;
  readonly name: string;
}

/** Links, so that no form is sent to another site. The municipality is named where there are several. */
export function ProviderLinks({
  providers,
  next,
}: {
  readonly providers: readonly ProviderLink[];
  readonly next: string | undefined;
}) {
  if (providers.length === 0) return null;
  const query = next === undefined ? '' : `?${new URLSearchParams({ next })}`;
  return (
    <Buttons>
      {providers.map(({ id, name }) => (
        <ButtonLink key={id} href={`${deskPaths.provider(id)}${query}`}>
          {providers.length === 1
            ? signInWords.provider.signIn
            : signInWords.provider.signInAt(name)}
        </ButtonLink>
      ))}
    </Buttons>
  );
}

export function SignInForm({
  email,
  errors = {},
  next,
  interrupted,
  asksCode = false,
}: SignInFormProps) {
  return (
    <Form action={deskPaths.signIn}>
      <Continuation next={next} interrupted={interrupted} />
      <TextField
        name="email"
        label={signInWords.email}
        type="email"
        autoComplete="username"
        width="medium"
        value={email}
        error={errors.email}
      />
      <TextField
        name="password"
        label={signInWords.password}
        type="password"
        autoComplete="current-password"
        width="medium"
        error={errors.password}
      />
      {asksCode && (
        <TextField
          name="code"
          label={signInWords.code.whileWaiting}
          description={signInWords.code.help}
          autoComplete="one-time-code"
          width="short"
          spellCheck={false}
        />
      )}
      <SubmitButton>{signInWords.submit}</SubmitButton>
    </Form>
  );
}

/** The address to continue to after signing in, whichever form is used. */
export function Continuation({ next, interrupted }: Pick<SignInFormProps, 'next' | 'interrupted'>) {
  return (
    <>
      {next !== undefined && <HiddenField name="next" value={next} />}
      {interrupted !== undefined && (
        <HiddenField name="interrupted" value={writeInterrupted(interrupted)} />
      )}
    </>
  );
}
