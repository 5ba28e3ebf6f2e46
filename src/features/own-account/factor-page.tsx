import { deskPaths } from '../../paths.ts';
import { Card } from '../../ui/card.tsx';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Buttons, Form, HiddenField, SubmitButton } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { ButtonLink, Heading, Paragraph, PrintButton } from '../../ui/text.tsx';
import { TextField } from '../../ui/text-fields.tsx';
import type { OwnAccountContext } from './context.ts';
import { PasswordField } from './page.tsx';
import { ownAccountWords } from './words.ts';

const words = ownAccountWords.factor;

interface StepProps {
  readonly own: OwnAccountContext;
  readonly error?: string;
}

/** Before it begins, the password is asked for once more. */
export function BeginPage({ own, error }: StepProps) {
  const errors = error === undefined ? {} : { password: error };
  return (
    <DeskLayout {...own.frame} title={words.title} hasErrors={error !== undefined}>
      <ErrorSummary errors={errors} kept={false} />
      {own.means.mustEnrol && <Notice title={words.required} />}
      <Heading level={1}>{words.title}</Heading>
      <Paragraph>{words.intro}</Paragraph>
      <Form action={deskPaths.secondFactor}>
        <PasswordField id="password" error={error} />
        <Buttons>
          <SubmitButton>{words.begin}</SubmitButton>
          {!own.means.mustEnrol && (
            <ButtonLink href={deskPaths.ownAccount} variant="tertiary">
              {ownAccountWords.cancel}
            </ButtonLink>
          )}
        </Buttons>
      </Form>
    </DeskLayout>
  );
}

/** In groups of four, as it is typed into an app. */
function keyOf(uri: string): string {
  const secret = URL.parse(uri)?.searchParams.get('secret') ?? '';
  return (secret.match(/.{1,4}/g) ?? []).join(' ');
}

/** The form contains the key, so that the same QR code is shown after a wrong code. */
export function ScanPage({ own, uri, error }: StepProps & { readonly uri: string }) {
  const errors = error === undefined ? {} : { code: error };
  return (
    <DeskLayout {...own.frame} title={words.title} hasErrors={error !== undefined}>
      <ErrorSummary errors={errors} kept={false} />
      <Heading level={1}>{words.title}</Heading>
      <Paragraph>{words.scan}</Paragraph>
      <QrCode text={uri} label={words.picture} />
      <Card title={words.key}>
        <p class="ds-paragraph">
          <code class="key">{keyOf(uri)}</code>
        </p>
      </Card>
      <Form action={deskPaths.secondFactorCode}>
        <HiddenField name="uri" value={uri} />
        <TextField
          name="code"
          label={words.code}
          description={words.codeHelp}
          autoComplete="one-time-code"
          inputMode="numeric"
          width="short"
          error={error}
        />
        <SubmitButton>{words.submit}</SubmitButton>
      </Form>
    </DeskLayout>
  );
}

/** Shown only once; they are part of no address and cannot be read again. */
export function CodesPage({
  own,
  codes,
  enrolled,
}: {
  readonly own: OwnAccountContext;
  readonly codes: readonly string[];
  readonly enrolled: boolean;
}) {
  const { title, intro, done, list, onwards, print } = ownAccountWords.recovery;
  return (
    <DeskLayout {...own.frame} title={title}>
      {enrolled && <Notice tone="success" announce title={done} />}
      <Heading level={1}>{title}</Heading>
      <Paragraph>{intro}</Paragraph>
      <Card title={list} variant="slip">
        <ul class="recovery-codes">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </Card>
      <Buttons>
        <ButtonLink href={enrolled ? deskPaths.queue : deskPaths.ownAccount}>{onwards}</ButtonLink>
        <PrintButton>{print}</PrintButton>
      </Buttons>
    </DeskLayout>
  );
}
