import { arrangersForOthers, mayHaveSubstitute } from '../../domain/substitutes.ts';
import type { Role } from '../../domain/vocabulary.ts';
import { substituteWords } from '../../i18n/desk/substitutes.ts';
import { wordsIn } from '../../i18n/words.ts';
import { deskPaths } from '../../paths.ts';
import type { OwnSession } from '../../people/own-sessions.ts';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form, SubmitButton } from '../../ui/form.tsx';
import { DescriptionList } from '../../ui/lists.tsx';
import { Details, Notice } from '../../ui/notice.tsx';
import { ButtonLink, Heading, Paragraph } from '../../ui/text.tsx';
import { TextField } from '../../ui/text-fields.tsx';
import type { FieldErrors } from '../../validation/field-errors.ts';
import type { OwnAccountContext } from './context.ts';
import { SessionsSection } from './sessions-section.tsx';
import { ownAccountWords } from './words.ts';

const words = ownAccountWords;

export interface OwnPageProps {
  readonly own: OwnAccountContext;
  readonly done?: string | undefined;
  /** By field; each form has a password field of its own. */
  readonly errors?: FieldErrors;
  readonly mayRemove: boolean;
  readonly sessions: readonly OwnSession[];
}

/** The current password, which every change to one's own account requires. */
export function PasswordField({
  id,
  error,
}: {
  readonly id: string;
  readonly error?: string | undefined;
}) {
  return (
    <TextField
      name="password"
      id={id}
      type="password"
      label={words.currentPassword}
      autoComplete="current-password"
      width="medium"
      error={error}
    />
  );
}

export function OwnPage({ own, done, errors = {}, mayRemove, sessions }: OwnPageProps) {
  const { actor, means, frame } = own;
  const by = means.by === 'provider' || !means.secondFactor ? means.by : 'password_and_factor';
  return (
    <DeskLayout {...frame} title={words.title} hasErrors={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} kept={false} />
      {done !== undefined && <Notice tone="success" announce title={done} />}
      <Heading level={1}>{words.title}</Heading>
      <DescriptionList
        items={[
          { term: words.name, value: actor.name },
          { term: words.email, value: means.email },
          { term: words.role, value: wordsIn('sv').vocabulary.role[actor.role] },
          { term: words.signsIn, value: words.by[by] },
        ]}
      />
      {frame.areas !== undefined && frame.areas.length > 0 && <SubstituteLinks role={actor.role} />}
      {means.by === 'provider' ? (
        <Paragraph>{words.byProvider}</Paragraph>
      ) : (
        <>
          <div class="buttons">
            <ButtonLink href={deskPaths.ownPassword} variant="secondary">
              {words.password.title}
            </ButtonLink>
            {!means.secondFactor && (
              <ButtonLink href={deskPaths.secondFactor} variant="secondary">
                {words.factor.title}
              </ButtonLink>
            )}
          </div>
          {means.secondFactor && <FactorForms errors={errors} mayRemove={mayRemove} />}
        </>
      )}
      <SessionsSection sessions={sessions} current={means.sessionId} />
    </DeskLayout>
  );
}

/** Who has one's cases during an absence; for those responsible for others, theirs too. */
function SubstituteLinks({ role }: { readonly role: Role }) {
  const arrangers: readonly Role[] = arrangersForOthers;
  return (
    <div class="buttons">
      {mayHaveSubstitute(role) && (
        <ButtonLink href={deskPaths.ownSubstitute} variant="secondary">
          {substituteWords.link}
        </ButtonLink>
      )}
      {arrangers.includes(role) && (
        <ButtonLink href={deskPaths.substitutes} variant="secondary">
          {substituteWords.othersLink}
        </ButtonLink>
      )}
    </div>
  );
}

function FactorForms({
  errors,
  mayRemove,
}: {
  readonly errors: FieldErrors;
  readonly mayRemove: boolean;
}) {
  return (
    <>
      <Details summary={words.recovery.make} open={errors['recovery-password'] !== undefined}>
        <Form action={deskPaths.recoveryCodes}>
          <Paragraph>{words.recovery.help}</Paragraph>
          <PasswordField id="recovery-password" error={errors['recovery-password']} />
          <SubmitButton variant="secondary">{words.recovery.make}</SubmitButton>
        </Form>
      </Details>
      {mayRemove ? (
        <Details summary={words.factor.remove} open={errors['remove-password'] !== undefined}>
          <Form action={deskPaths.secondFactorEnd}>
            <PasswordField id="remove-password" error={errors['remove-password']} />
            <SubmitButton variant="secondary" tone="danger">
              {words.factor.remove}
            </SubmitButton>
          </Form>
        </Details>
      ) : (
        <Paragraph>{words.factor.mustHave}</Paragraph>
      )}
    </>
  );
}
