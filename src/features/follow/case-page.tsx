import type { Day } from '../../domain/calendar/day.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import { isAnswer, type Language } from '../../domain/vocabulary.ts';
import { wordsIn } from '../../i18n/words.ts';
import type { Municipality } from '../../municipality/find.ts';
import type { FollowedCase } from '../../submitter/followed-case.ts';
import type { SubmitterStatement } from '../../submitter/write.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { messageId } from '../../ui/followed-conversation.tsx';
import { HumanAnswer } from '../../ui/human-answer.tsx';
import { DescriptionList } from '../../ui/lists.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PublicLayout } from '../../ui/public-layout.tsx';
import { StatusTag } from '../../ui/tag.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import type { FieldErrors } from '../../validation/field-errors.ts';
import type { FormValues } from '../../web/form-body.ts';
import { Conversation } from './conversation.tsx';
import { PromisedDays } from './promises.tsx';
import { DissatisfiedForm, MessageForm } from './say-forms.tsx';

export interface CasePageProps {
  readonly language: Language;
  readonly demonstration: boolean;
  readonly municipality: Municipality;
  readonly case: FollowedCase;
  /** The code as it was typed; only the page's forms contain it. */
  readonly code: string;
  readonly sendingKey: string;
  readonly today: Day;
  readonly values: FormValues;
  readonly errors: FieldErrors;
  /** The statement that was just received. */
  readonly recorded?: SubmitterStatement['type'] | undefined;
  /** Whether that statement says that somebody does not want to live. */
  readonly distress?: boolean;
}

export function CasePage(props: CasePageProps) {
  const { language, municipality, errors } = props;
  const words = wordsIn(language).follow;
  const title = words.caseTitle({ number: props.case.number });
  return (
    <PublicLayout
      language={language}
      title={title}
      municipality={{
        slug: municipality.id,
        name: municipality.name,
        contact: municipality.texts.contact,
      }}
      demonstration={props.demonstration}
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} />
      <Heading level={1}>{title}</Heading>
      {props.distress === true && (
        <HumanAnswer>
          <Paragraph>{wordsIn(language).distress.received}</Paragraph>
        </HumanAnswer>
      )}
      <StatementNotice {...props} />
      {props.case.mergedFrom !== null && (
        <Paragraph>
          {words.mergedText({ number: props.case.mergedFrom, other: props.case.number })}
        </Paragraph>
      )}
      {props.case.related.length > 0 && <Paragraph>{words.splitText}</Paragraph>}
      <State {...props} />
      <PromisedDays {...props} />
      {props.case.related.map((related) => (
        <Related key={related.number} {...props} case={related} recorded={undefined} />
      ))}
      <Conversation {...props} />
      <MessageForm {...props} />
      <DissatisfiedForm {...props} />
      <Paragraph size="sm">{words.close}</Paragraph>
    </PublicLayout>
  );
}

/** The other case, with its own number, status and deadlines. */
function Related(props: CasePageProps) {
  const { language, case: followed } = props;
  const words = wordsIn(language).follow;
  const id = `related-${followed.number}`;
  return (
    <section class="stack" aria-labelledby={id}>
      <Heading level={2} id={id}>
        {words.caseTitle({ number: followed.number })}
      </Heading>
      <StatusSummary {...props} />
      <PromisedDays {...props} level={3} />
    </section>
  );
}

/** Who continues when they are not satisfied: the manager to whom the policy escalates (BOT-21). */
function review({ language, case: { review: under } }: CasePageProps): string | undefined {
  const words = wordsIn(language).follow;
  if (under === null) return undefined;
  return under.by === null
    ? words.reviewWaits
    : `${words.reviewBy({ name: under.by })} ${words.reviewOther}`;
}

function StatementNotice(props: CasePageProps) {
  const words = wordsIn(props.language).follow.said;
  switch (props.recorded) {
    case undefined:
      return null;
    case 'submitter_message':
      return (
        <Notice tone="success" title={words.submitter_message.title} announce>
          <Paragraph>{words.submitter_message.text}</Paragraph>
        </Notice>
      );
    case 'dissatisfied':
      return (
        <Notice tone="success" title={words.dissatisfied} announce>
          <Paragraph>{review(props)}</Paragraph>
        </Notice>
      );
  }
}

function State(props: CasePageProps) {
  const words = wordsIn(props.language).follow;
  return (
    <section class="stack" aria-labelledby="state-title">
      <Heading level={2} id="state-title">
        {words.state}
      </Heading>
      <StatusSummary {...props} />
    </section>
  );
}

/** A link to the section that the sentence refers to, past everything in between. */
function NextLink({ language, case: { status, messages, number } }: CasePageProps) {
  const words = wordsIn(language).follow;
  const own = messages.filter((message) => message.number === number);
  switch (status) {
    case 'answered': {
      const answer = own.findLast(({ purpose }) => isAnswer(purpose));
      return answer ? <TextLink href={`#${messageId(answer)}`}>{words.readAnswer}</TextLink> : null;
    }
    case 'handed_over': {
      const handOverMessage = own.findLast(({ purpose }) => purpose === 'hand_over');
      return handOverMessage ? (
        <TextLink href={`#${messageId(handOverMessage)}`}>{words.readMore}</TextLink>
      ) : null;
    }
    default:
      return null;
  }
}

function StatusSummary(props: CasePageProps) {
  const { language, case: followed, recorded } = props;
  const words = wordsIn(language).follow;
  const { kind } = wordsIn(language).vocabulary;
  // A dissatisfied submitter wants to know that the case is reviewed, not that it is handled like any other.
  const again = followed.status === 'in_progress' ? (followed.review?.by ?? null) : null;
  return (
    <>
      <p>
        <StatusTag status={followed.status} />
      </p>
      <Paragraph size="lg">
        {again === null
          ? words.sentences[followed.led ? 'led' : followed.status]
          : words.reviewBy({ name: again })}{' '}
        <NextLink {...props} />
      </Paragraph>
      {recorded !== 'dissatisfied' && followed.review && (
        <Paragraph>{again === null ? words.reviewWaits : words.reviewOther}</Paragraph>
      )}
      <DescriptionList
        items={[
          { term: words.unit, value: followed.unit ?? words.notYet },
          { term: words.handler, value: followed.handler ?? words.notYet },
          ...(followed.managerAnswers && followed.replyWanted
            ? [{ term: words.answers, value: words.answersManager }]
            : []),
          { term: words.arrived, value: formatDay(followed.arrivalDay, language) },
          ...(followed.kind === null ? [] : [{ term: words.kind, value: kind[followed.kind] }]),
        ]}
      />
    </>
  );
}
