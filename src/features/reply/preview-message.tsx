import { routeFor } from '../../domain/actions.ts';
import { arrivalDayOf } from '../../domain/calendar/day.ts';
import type { MessageRow } from '../../domain/case-file.ts';
import type { Clock } from '../../domain/clock.ts';
import type { DeliveryRoute } from '../../domain/vocabulary.ts';
import { letterFoot } from '../../messages/letter-foot.ts';
import { replyMail } from '../../messages/mail.ts';
import { followedMessage, initialSubmission } from '../../submitter/followed-case.ts';
import { Card } from '../../ui/card.tsx';
import { FollowedConversation } from '../../ui/followed-conversation.tsx';
import { Letter } from '../../ui/letter.tsx';
import { Mail } from '../../ui/mail.tsx';
import { Details } from '../../ui/notice.tsx';
import { typed } from '../../web/form-body.ts';
import { modes, readAnswer, readCorrection } from './fields.ts';
import type { ReplyPageProps } from './page.tsx';
import { replyWords } from './words.ts';

const words = replyWords.preview;

type Way = 'email' | 'letter' | 'follow_page';

/** What the person will truly get is first; the other ways can be looked at. */
function waysFor(route: DeliveryRoute): readonly Way[] {
  if (route === 'email') return ['email', 'follow_page', 'letter'];
  if (route === 'letter') return ['letter', 'follow_page', 'email'];
  return ['follow_page', 'email', 'letter'];
}

export interface MessagePreviewProps
  extends Pick<
    ReplyPageProps,
    'mode' | 'deskCase' | 'values' | 'actor' | 'config' | 'publicUrl' | 'material'
  > {
  readonly clock: Clock;
}

/** The message that would be sent, read from the form as sending reads it. */
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

/** The reply as its reader meets it, by the very pieces that send it, print it and show it. */
export function MessagePreview(props: MessagePreviewProps) {
  const message = messageOf(props);
  const told = typed(props.values, 'toldOrally') !== '';
  const route = told ? 'oral' : routeFor(props.deskCase.submitter);
  const [first, ...others] = waysFor(route);
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

type Shown = MessagePreviewProps & { readonly message: MessageRow };

function MailPreview({ deskCase, message, config, publicUrl }: Shown) {
  const { municipality, submitter, case: row } = deskCase;
  const { number } = row;
  const mail = replyMail({ ...message, number, body: message.body ?? '' }, publicUrl);
  const from = config.mail.kind === 'smtp' ? config.mail.from : municipality.name;
  const to = submitter?.email ?? words.noMail;
  return <Mail mail={{ ...mail, to, language: message.language }} from={from} />;
}

function LetterPreview({ deskCase, message, config, publicUrl, clock }: Shown) {
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
 * The thread of the submission's cases, as whoever follows one of them sees it: what they have read before is folded, so that
 * what is new is seen at once.
 */
function FollowPagePreview({ deskCase, message, material: { related } }: Shown) {
  const { number, received_at: receivedAt, words: said, language } = deskCase.case;
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
  const told = { language, several: related.length > 0 };
  const before = [
    initialSubmission({ number, arrivalDay, receivedAt, words: said, language }),
    ...thread,
  ];
  return (
    <>
      <div class="fold">
        <Details summary={replyWords.beside.conversation}>
          <FollowedConversation {...told} messages={before} />
        </Details>
      </div>
      <FollowedConversation {...told} messages={[followedMessage(message, number)]} />
    </>
  );
}
