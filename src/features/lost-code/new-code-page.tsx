import { spellFollowCode } from '../../domain/follow-code.ts';
import { deskPaths } from '../../paths.ts';
import { Card } from '../../ui/card.tsx';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';

import { Buttons, Form, SubmitButton } from '../../ui/form.tsx';
import { RefusedNotice } from '../../ui/refused-notice.tsx';
import { ButtonLink, FollowCode, Heading, Paragraph, ScreenReaderText } from '../../ui/text.tsx';
import { TextArea } from '../../ui/text-fields.tsx';
import type { FieldErrors } from '../../validation/field-errors.ts';
import type { Frame } from './page.tsx';
import { lostCodeWords as words } from './words.ts';

export interface NewCodePageProps {
  readonly frame: Frame;
  readonly number: string;
  readonly reason: string;
  readonly errors: FieldErrors;
  readonly refused?: string | undefined;
}

export const longestReason = 500;

export function NewCodePage({ frame, number, reason, errors, refused }: NewCodePageProps) {
  const title = words.newTitle(number);
  return (
    <DeskLayout {...frame} title={title} active="search" hasErrors={errors.reason !== undefined}>
      <ErrorSummary errors={errors} labels={{ reason: words.reason }} />
      {refused !== undefined && <RefusedNotice sentence={refused} since={[]} />}
      <Heading level={1}>{title}</Heading>
      <Paragraph>{words.newIntro}</Paragraph>
      <Form action={deskPaths.newCode(number)}>
        <TextArea
          name="reason"
          label={words.reason}
          description={words.reasonHelp}
          rows={3}
          maxLength={longestReason}
          value={reason}
          error={errors.reason}
        />
        <SubmitButton>{words.renew}</SubmitButton>
      </Form>
    </DeskLayout>
  );
}

/** The response to the form itself: the code is part of no address, and is shown only once. */
export function GivenCodePage({
  frame,
  number,
  askedAbout,
  code,
}: {
  readonly frame: Frame;
  /** The case that the code is of. */
  readonly number: string;
  readonly askedAbout: string;
  readonly code: string;
}) {
  const title = words.given(number);
  return (
    <DeskLayout {...frame} title={title} active="search">
      <Heading level={1}>{title}</Heading>
      {askedAbout !== number && <Paragraph>{words.whole(askedAbout, number)}</Paragraph>}
      <Card title={words.code} variant="slip">
        <FollowCode code={code} />
        <ScreenReaderText>{words.spelled(spellFollowCode(code))}</ScreenReaderText>
        <Paragraph>
          <strong>{words.once}</strong>
        </Paragraph>
      </Card>
      <Buttons>
        <ButtonLink href={deskPaths.lostCode}>{words.back}</ButtonLink>
        <ButtonLink variant="secondary" href={deskPaths.case(number)}>
          {words.open}
        </ButtonLink>
      </Buttons>
    </DeskLayout>
  );
}
