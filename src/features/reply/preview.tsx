import { routeFor } from '../../domain/actions.ts';
import { arrivalDayOf } from '../../domain/calendar/day.ts';
import type { MessageRow } from '../../domain/case-file.ts';
import type { Clock } from '../../domain/clock.ts';
import type { DeliveryRoute } from '../../domain/vocabulary.ts';
import { handleWords } from '../../i18n/desk/handle.ts';
import { letterFoot } from '../../messages/letter-foot.ts';
import { replyMail } from '../../messages/mail.ts';
import { senderOf } from '../../municipality/sender.ts';
import { actionPaths, deskPaths } from '../../paths.ts';
import { followedMessage, initialSubmission } from '../../submitter/followed-case.ts';
import { Card } from '../../ui/card.tsx';
import { Columns } from '../../ui/columns.tsx';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { FollowedConversation } from '../../ui/followed-conversation.tsx';
import { Buttons, Form, HiddenField, SubmitButton } from '../../ui/form.tsx';
import { Letter } from '../../ui/letter.tsx';
import { Mail } from '../../ui/mail.tsx';
import { Details } from '../../ui/notice.tsx';
import { Heading, Paragraph } from '../../ui/text.tsx';
import { deskFrame } from '../../web/desk-frame.ts';
import { typed } from '../../web/form-body.ts';
import { CheckResult } from './check-result.tsx';
import { DraftOriginFields } from './draft.tsx';
import { modes, readAnswer, readCorrection } from './fields.ts';
import { OverrideField, RouteNote, SendButtons } from './form.tsx';
import type { ReplyPageProps } from './page.tsx';
import { EarlierConversation, LatestMessage } from './sidebar.tsx';
import { replyWords } from './words.ts';

const carried = ['subject', 'body', 'toldOrally', 'replaces', 'reason', 'cause'] as const;

/** The page on which the reply is previewed before it is sent. */
export function PreviewPage(props: ReplyPageProps & MessagePreviewProps) {
  const {
    mode,
    deskCase,
    context,
    values,
    version,
    origin,
    check,
    errors = {},
    actor,
    config,
  } = props;
  const { number } = deskCase.case;
  const words = replyWords.preview;
  const title = words.title(number);
  return (
    <DeskLayout title={title} active="queue" {...deskFrame(actor, deskCase.municipality, config)}>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{words.intro}</Paragraph>
      <Columns
        asideLabel={handleWords.aside}
        aside={
          <>
            <LatestMessage deskCase={deskCase} />
            <EarlierConversation deskCase={deskCase} related={props.material.related} folded />
          </>
        }
      >
        <MessagePreview {...props} />
        <Form action={deskPaths.caseAction(number, actionPaths[modes[mode].action])}>
          <HiddenField name="version" value={String(version)} />
          <DraftOriginFields {...origin} />
          {carried
            .filter((name) => typed(values, name) !== '')
            .map((name) => (
              <HiddenField key={name} name={name} value={typed(values, name)} />
            ))}
          <RouteNote deskCase={deskCase} toldOrally={typed(values, 'toldOrally') !== ''} />
          <Card title={replyWords.check.title}>
            <CheckResult check={check} deskCase={deskCase} context={context} />
          </Card>
          <OverrideField {...{ values, errors, check }} />
          <Buttons>
            <SendButtons deskCase={deskCase} actor={actor} />
            <SubmitButton variant="secondary" name="step" value="andra">
              {replyWords.buttons.edit}
            </SubmitButton>
          </Buttons>
        </Form>
      </Columns>
    </DeskLayout>
  );
}

const words = replyWords.preview;

type PreviewedDelivery = 'email' | 'letter' | 'follow_page';

/** First the way in which the reply will be delivered, then the others. */
function deliveriesInOrder(route: DeliveryRoute): readonly PreviewedDelivery[] {
  if (route === 'email') return ['email', 'follow_page', 'letter'];
  if (route === 'letter') return ['letter', 'follow_page', 'email'];
  return ['follow_page', 'email', 'letter'];
}

export interface MessagePreviewProps
  extends Pick<
    ReplyPageProps,
    'mode' | 'deskCase' | 'values' | 'actor' | 'config' | 'publicUrl' | 'sender' | 'material'
  > {
  readonly clock: Clock;
}

/** The message that would be sent, read from the form in the same way as when it is sent. */
function messageOf({ mode, deskCase, values, actor, clock }: MessagePreviewProps): MessageRow {
  const reading = mode === 'correct' ? readCorrection(values) : readAnswer(values);
  const { subject = null, body } =
    reading.kind === 'fields' ? reading.fields : { body: typed(values, 'body') };
  const { id, municipality, language } = deskCase.case;
  return {
    ...{ id: 'preview', municipality, case_id: id, direction: 'out', key: 'preview' },
    purpose: modes[mode].action === 'answer' ? 'answer' : 'corrected_answer',
    ...{ subject, body, language, parts: [], written_by: actor.accountId, replaces: null },
    ...{ through_id: null, moved_to: null },
    created_at: new Date(clock.now().epochMilliseconds),
  };
}

/** The reply as the submitter will read it, rendered by the same functions that send, print and publish it. */
export function MessagePreview(props: MessagePreviewProps) {
  const message = messageOf(props);
  const toldOrally = typed(props.values, 'toldOrally') !== '';
  const route = toldOrally ? 'oral' : routeFor(props.deskCase.submitter);
  const [first, ...others] = deliveriesInOrder(route);
  const way = {
    email: MailPreview,
    letter: LetterPreview,
    follow_page: FollowPagePreview,
  } as const;
  const First = way[first ?? 'follow_page'];
  return (
    <>
      <Card title={words.ways[first ?? 'follow_page']} id="svaret">
        <First {...props} message={message} />
      </Card>
      {others.map((other) => {
        const Other = way[other];
        return (
          <Details key={other} summary={words.otherWays[other]}>
            <Other {...props} message={message} />
          </Details>
        );
      })}
    </>
  );
}

type WithMessage = MessagePreviewProps & { readonly message: MessageRow };

function MailPreview({ deskCase, message, sender, publicUrl }: WithMessage) {
  const { municipality, submitter, case: row } = deskCase;
  const { number } = row;
  const { contact } = municipality.texts;
  const body = message.body ?? '';
  const mail = replyMail({ ...message, number, body }, { publicUrl, contact });
  const to = submitter?.email ?? words.noMail;
  const from = senderOf(municipality, sender);
  return <Mail mail={{ ...mail, from, to, language: message.language }} />;
}

function LetterPreview({ deskCase, message, config, publicUrl, clock }: WithMessage) {
  const { municipality, submitter, case: row } = deskCase;
  const { number } = row;
  const { name = null, address = null } = submitter ?? {};
  const foot = letterFoot({ ...message, number, handOverId: null }, municipality, {
    publicUrl,
    secret: config.secret,
  });
  return (
    <Letter
      message={{ ...message, number, name, address }}
      sender={{ name: municipality.name, contact: municipality.texts.contact }}
      today={arrivalDayOf(clock.now())}
      foot={foot}
    />
  );
}

/**
 * The follow page's thread. The earlier messages are folded, so that the reply is seen at once.
 */
function FollowPagePreview({ deskCase, message, material: { related } }: WithMessage) {
  const { number, received_at: receivedAt, words: text, language } = deskCase.case;
  const arrivalDay = deskCase.case.arrival_day;
  const own = deskCase.messages
    .filter(({ purpose }) => purpose !== 'letter_to_receiver')
    .map((one) => followedMessage(one, number));
  const others = related.flatMap(({ row, messages }) =>
    messages.map((one) => followedMessage(one, row.number)),
  );
  const thread = [...own, ...others].toSorted(
    (one, other) => one.at.getTime() - other.at.getTime(),
  );
  const shown = { language, several: related.length > 0 };
  const before = [
    initialSubmission({ number, arrivalDay, receivedAt, words: text, language }),
    ...thread,
  ];
  return (
    <>
      <div class="fold">
        <Details summary={replyWords.beside.conversation}>
          <FollowedConversation {...shown} messages={before} />
        </Details>
      </div>
      <FollowedConversation {...shown} messages={[followedMessage(message, number)]} />
    </>
  );
}
