import { Fragment } from 'preact';
import { routeFor } from '../../domain/actions.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import { isReplyOwed } from '../../domain/decide/reply-owed.ts';
import { spellFollowCode } from '../../domain/follow-code.ts';
import { saysDistress } from '../../domain/suggestion/distress.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { wordsIn } from '../../i18n/words.ts';
import type { Receipt } from '../../intake/intake.ts';
import type { SubmissionInput } from '../../intake/submission-schema.ts';
import type { Municipality } from '../../municipality/find.ts';
import { publicPaths } from '../../paths.ts';
import { rulesOf } from '../../policy/rules.ts';
import type { Policy } from '../../policy/schema.ts';
import { Breakable } from '../../ui/breakable.tsx';
import { Card } from '../../ui/card.tsx';
import { CountedDay } from '../../ui/counted-day.tsx';
import { DayTicks } from '../../ui/day-ticks.tsx';
import { HumanAnswer } from '../../ui/human-answer.tsx';
import { type DescriptionItem, DescriptionList } from '../../ui/lists.tsx';
import { Details, Notice } from '../../ui/notice.tsx';
import { PublicLayout } from '../../ui/public-layout.tsx';
import {
  CaseNumber,
  FollowCode,
  Heading,
  Paragraph,
  QuotedText,
  ScreenReaderText,
  TextLink,
} from '../../ui/text.tsx';
import { expectationSteps } from '../../web/expectation.ts';

export interface ReceiptPageProps {
  readonly language: Language;
  readonly demonstration: boolean;
  /** The beginning of the page's address, for the printed page. */
  readonly publicUrl: string;
  readonly municipality: Municipality;
  readonly policy: Policy;
  readonly sent: SubmissionInput;
  readonly receipt: Receipt;
  /** Whether the address has received its mails of the hour, so that the next come later. */
  readonly mailWaits: boolean;
}

/** The response to the submission itself: the code may be part of no address, and there are no cookies for it. */
export function ReceiptPage(props: ReceiptPageProps) {
  const { language, municipality, receipt, sent } = props;
  const words = wordsIn(language).receipt;
  const { number, arrival_day } = receipt.case;
  return (
    <PublicLayout
      language={language}
      title={words.title}
      municipality={{
        slug: municipality.id,
        name: municipality.name,
        contact: municipality.texts.contact,
      }}
      demonstration={props.demonstration}
    >
      <Heading level={1}>{words.title}</Heading>
      <Paragraph size="lg">{words.thanks[sent.kind ?? 'unknown']}</Paragraph>
      {saysDistress([sent.text, sent.wish ?? ''].join('\n\n')) && (
        <HumanAnswer>
          <Paragraph>{wordsIn(language).distress.received}</Paragraph>
        </HumanAnswer>
      )}
      <DescriptionList
        items={[
          { term: words.number, value: <CaseNumber number={number} /> },
          { term: words.arrived, value: formatDay(arrival_day, language) },
        ]}
      />
      <Code {...props} />
      <Next {...props} />
      <SubmissionCopy {...props} />
      <p class="on-screen">
        <TextLink href={publicPaths.welcome(language, municipality.id)}>{words.another}</TextLink>
      </p>
    </PublicLayout>
  );
}

function Code({ language, municipality, receipt, publicUrl }: ReceiptPageProps) {
  const words = wordsIn(language).receipt;
  const follow = publicPaths.follow(language, municipality.id);
  const symbols = spellFollowCode(receipt.code);
  return (
    <Card title={words.codeTitle} id="code" variant="slip">
      <FollowCode code={receipt.code} />
      <ScreenReaderText>{words.spelled({ symbols })}</ScreenReaderText>
      <Paragraph>
        {words.codeUse} {receipt.case.anonymous && words.codeAnonymous}{' '}
        <strong>{words.codeOnce}</strong>
      </Paragraph>
      <p class="on-screen">
        <TextLink href={follow}>{words.followLink}</TextLink>
      </p>
      <p class="on-paper">
        {words.readAt} <Breakable>{`${publicUrl}${follow}`}</Breakable>
      </p>
    </Card>
  );
}

/** What happens now, and by when where the policy promises a day; the desk's own days are internal. */
function Next(props: ReceiptPageProps) {
  const { language, receipt } = props;
  const words = wordsIn(language).receipt;
  const promised = receipt.clocks.filter(
    ({ basis, kind }) => basis === 'policy' && (kind !== 'response' || receipt.case.reply_wanted),
  );
  return (
    <section class="stack" aria-labelledby="next-title">
      <Heading level={2} id="next-title">
        {words.next}
      </Heading>
      <ol class="ds-list">
        <li>{props.sent.kind === 'praise' ? words.steps.praise : words.steps.read}</li>
        {expectationSteps({ ...receipt, language, ...expected(props) }).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      {props.mailWaits && <Notice tone="info">{words.mailWaits}</Notice>}
      {promised.map((clock) => (
        <Fragment key={clock.kind}>
          <DayTicks
            what={wordsIn(language).vocabulary.clock[clock.kind]}
            deadline={{ ...clock, promised_due: null, stopped_on: null }}
            today={receipt.case.arrival_day}
          />
          <CountedDay
            summary={words.counted({ what: words.countedWhat[clock.kind] })}
            arrival={receipt.case.arrival_day}
            clock={clock}
          />
        </Fragment>
      ))}
    </section>
  );
}

/** How messages are delivered to this person, and what the first of them contains. */
function expected({ sent, policy, receipt }: ReceiptPageProps) {
  const { email = null, address = null, phone = null } = sent.contact ?? {};
  return {
    // Sent just now: a submission on the web arrives on the day it is sent.
    today: receipt.case.arrival_day,
    route: routeFor({ email, address, phone }),
    firstMessage: policy.firstMessage.parts.value,
    replyOwed: isReplyOwed(receipt.case, rulesOf(policy)),
  };
}

function SubmissionCopy({ language, sent }: ReceiptPageProps) {
  const words = wordsIn(language).submit;
  const { kind } = wordsIn(language).vocabulary;
  const fields: readonly (DescriptionItem | false)[] = [
    { term: words.text, value: <QuotedText from="submitter">{sent.text}</QuotedText> },
    sent.kind !== undefined && { term: words.kind, value: kind[sent.kind] },
    sent.place !== undefined && { term: words.place, value: sent.place },
    sent.occurredOn !== undefined && { term: words.occurredOn, value: sent.occurredOn },
    sent.wish !== undefined && {
      term: words.wish,
      value: <QuotedText from="submitter">{sent.wish}</QuotedText>,
    },
  ];
  return (
    <Details summary={wordsIn(language).receipt.yourWords}>
      <DescriptionList items={fields.filter((field) => field !== false)} />
    </Details>
  );
}
