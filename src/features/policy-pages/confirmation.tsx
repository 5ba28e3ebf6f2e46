import { dayOfMoment } from '../../domain/calendar/day.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import type { Role } from '../../domain/vocabulary.ts';
import { policyWords } from '../../i18n/desk/policy.ts';
import { deskPaths } from '../../paths.ts';
import { isAskedToRead } from '../../policy/reading.ts';
import type { Policy } from '../../policy/schema.ts';
import { Form, HiddenField, SubmitButton } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Paragraph, TextLink } from '../../ui/text.tsx';

const words = policyWords.reading;
const buttonId = 'bekrafta';

export interface ConfirmationProps {
  /** The version in force. */
  readonly policy: Policy;
  readonly role: Role;
  /** When this person confirmed it. */
  readonly confirmedAt: Date | undefined;
}

/** At the top of the page: whether one has confirmed the version in force. */
export function ConfirmationState({
  policy,
  role,
  confirmedAt,
  justNow,
}: ConfirmationProps & { readonly justNow: boolean }) {
  if (confirmedAt !== undefined) {
    return (
      <Notice tone="success" announce={justNow}>
        <Paragraph>{words.done(formatDay(dayOfMoment(confirmedAt), 'sv'))}</Paragraph>
      </Notice>
    );
  }
  if (!isAskedToRead(policy, role)) return <Paragraph>{words.notAsked}</Paragraph>;
  return (
    <Notice tone="warning" title={words.asked}>
      <Paragraph>
        {words.askedWhy(policy.version)} <TextLink href={`#${buttonId}`}>{words.toButton}</TextLink>
      </Paragraph>
    </Notice>
  );
}

/** The button, with what one confirms; nothing for those who have confirmed or are not asked. */
export function ConfirmationForm({ policy, role, confirmedAt }: ConfirmationProps) {
  if (confirmedAt !== undefined || !isAskedToRead(policy, role)) return null;
  return (
    <Form action={deskPaths.policyReadings}>
      <HiddenField name="version" value={policy.version} />
      <SubmitButton id={buttonId}>{words.confirm}</SubmitButton>
    </Form>
  );
}
