import type { AppContext } from '../../app-context.ts';
import type { StaffActor } from '../../domain/actor.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { deliveryWords, purposeTitles } from '../../i18n/desk/case.ts';
import { failureSentence, outboxWords } from '../../i18n/desk/outbox.ts';
import type { OutgoingMail } from '../../messages/transport.ts';
import { deskPaths } from '../../paths.ts';
import { Card } from '../../ui/card.tsx';
import { formatMoment } from '../../ui/conversation-entries.ts';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form, SubmitButton } from '../../ui/form.tsx';
import { Mail } from '../../ui/mail.tsx';
import { RefusedNotice } from '../../ui/refused-notice.tsx';
import { ButtonLink, Heading, Paragraph, QuotedText, TextLink } from '../../ui/text.tsx';
import { TextArea } from '../../ui/text-fields.tsx';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { deskFrame } from '../../web/desk-frame.ts';
import { outboxAddresses } from './addresses.ts';
import { CallOut } from './item-card.tsx';
import { PassedDayNotice } from './passed-day-notice.tsx';
import { isOffered, PostingButton } from './posting-forms.tsx';
import type { OutboxMessage } from './queries.ts';

export interface MessagePageProps {
  readonly actor: StaffActor;
  readonly config: Pick<AppContext['config'], 'mode'>;
  readonly municipality: { readonly id: string; readonly name: string };
  readonly message: OutboxMessage;
  /** The mail as it was or will be sent; undefined where there is none. */
  readonly mail: OutgoingMail | undefined;
  readonly confirmedBy: string | undefined;
  readonly today: Day;
  readonly reason?: string | undefined;
  readonly errors?: FieldErrors;
  readonly refused?: string | undefined;
}

function Text({ message }: { readonly message: OutboxMessage }) {
  const words = outboxWords.message;
  return (
    <Card title={words.text}>
      {message.body === null ? (
        <Paragraph>{words.gone}</Paragraph>
      ) : (
        <QuotedText from="staff" lang={message.language}>
          {message.body}
        </QuotedText>
      )}
    </Card>
  );
}

function State({ message, confirmedBy }: Pick<MessagePageProps, 'message' | 'confirmedBy'>) {
  const at = message.delivered_at === null ? undefined : formatMoment(message.delivered_at);
  const failure = failureSentence(message.failure);
  return (
    <Paragraph>
      <strong>{outboxWords.message.state}:</strong> {deliveryWords(message, at, confirmedBy)}.
      {failure && ` ${failure}`}
    </Paragraph>
  );
}

function BouncedNotice({
  message,
  reason,
  errors = {},
}: Pick<MessagePageProps, 'message' | 'reason' | 'errors'>) {
  const words = outboxWords.message;
  return (
    <Card title={words.notReachedTitle}>
      <Paragraph>{words.notReached}</Paragraph>
      <Form action={outboxAddresses.posting(message.id, 'report_returned')}>
        <TextArea
          name="reason"
          label={words.reason}
          description={words.reasonHint}
          rows={2}
          maxLength={500}
          value={reason}
          error={errors.reason}
        />
        <SubmitButton variant="secondary">{outboxWords.buttons.report_returned}</SubmitButton>
      </Form>
    </Card>
  );
}

function OtherContactForms({ message, actor }: Pick<MessagePageProps, 'message' | 'actor'>) {
  const possibleActions = (['confirm_posted', 'confirm_told'] as const).filter((action) =>
    isOffered(action, actor, message),
  );
  if (possibleActions.length === 0) return null;
  return (
    <Card title={outboxWords.message.reachedTitle}>
      <div class="buttons">
        <ButtonLink href={deskPaths.letter(message.id)} variant="secondary">
          {outboxWords.letter}
        </ButtonLink>
        {possibleActions.map((action) => (
          <PostingButton key={action} action={action} item={message} />
        ))}
      </div>
    </Card>
  );
}

/** One message as its reader sees it, and its delivery. */
export function MessagePage(props: MessagePageProps) {
  const { actor, config, municipality, message, mail, errors = {}, refused } = props;
  const words = outboxWords.message;
  const title = words.title(purposeTitles[message.purpose], message.number);
  return (
    <DeskLayout
      title={title}
      active="outbox"
      hasErrors={Object.keys(errors).length > 0}
      {...deskFrame(actor, municipality, config)}
    >
      <ErrorSummary errors={errors} labels={{ reason: words.reason }} />
      {refused !== undefined && <RefusedNotice sentence={refused} since={[]} />}
      <Heading level={1}>{title}</Heading>
      <PassedDayNotice message={message} today={props.today} />
      <CallOut item={message} />
      <State message={message} confirmedBy={props.confirmedBy} />
      {mail ? (
        <Card title={words.asReader}>
          <Mail mail={mail} />
        </Card>
      ) : (
        <Text message={message} />
      )}
      <OtherContactForms message={message} actor={actor} />
      {isOffered('report_returned', actor, message) && (
        <BouncedNotice message={message} reason={props.reason} errors={errors} />
      )}
      <Paragraph>
        <TextLink href={deskPaths.outbox}>{words.back}</TextLink>
        {' · '}
        <TextLink href={deskPaths.case(message.number)}>
          {outboxWords.caseLink(message.number)}
        </TextLink>
      </Paragraph>
    </DeskLayout>
  );
}
