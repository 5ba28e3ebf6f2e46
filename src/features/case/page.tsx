import type { AppContext } from '../../app-context.ts';
import { policyClocks } from '../../desk/desk-clocks.ts';
import type { StaffActor } from '../../domain/actor.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { offeredActions } from '../../domain/desk-actions.ts';
import { isAnswer } from '../../domain/vocabulary.ts';
import { caseWords } from '../../i18n/desk/case.ts';
import { doneWords } from '../../i18n/desk/handle.ts';
import { type DoneAction, deskPaths } from '../../paths.ts';
import { Card } from '../../ui/card.tsx';
import { Conversation } from '../../ui/conversation.tsx';
import { conversationEntries, mergeThreads } from '../../ui/conversation-entries.ts';
import { DaysCard } from '../../ui/days-card.tsx';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SubmissionText } from '../../ui/submitter-words.tsx';
import { StatusTag, Tag } from '../../ui/tag.tsx';
import { Heading, PrintButton } from '../../ui/text.tsx';
import { deskFrame } from '../../web/desk-frame.ts';
import { CorrectionCard, FactsCard, TraceCard } from './facts.tsx';
import { HandOverCard } from './hand-over-card.tsx';
import { DoneCard, HistoryCard } from './history.tsx';
import { NextCard } from './next-card.tsx';
import { NotesCard } from './notes-card.tsx';
import { Attention, CaseLine } from './page-head.tsx';
import { PlanCard } from './plan-card.tsx';
import type { CaseView } from './queries.ts';
import { RelatedCards } from './related-card.tsx';
import { SimilarCasesCard } from './similar-cases.tsx';
import { SubmitterCard } from './submitter.tsx';

/** Characters; a longer submission is higher than the cards beside it in the wide layout. */
const longWords = 2000;

export interface CasePageProps extends CaseView {
  readonly actor: StaffActor;
  readonly today: Day;
  readonly config: AppContext['config'];
  readonly done: DoneAction | undefined;
}

/** The page of a case: the submission, the next steps with their deadlines, the latest events, and then the rest. */
export function CasePage(props: CasePageProps) {
  const { deskCase, actor, today, config, done } = props;
  const { case: row } = deskCase;
  return (
    <DeskLayout
      title={caseWords.title(row.number)}
      active="queue"
      {...deskFrame(actor, deskCase.municipality, config)}
    >
      {done && <Notice tone="success" announce title={doneWords[done]} />}
      <div class="case-head">
        <Heading level={1}>{caseWords.title(row.number)}</Heading>
        <StatusTag status={row.status} />
        {row.secrecy_marked && (
          <Tag tone="warning" shape="lock">
            {caseWords.facts.secrecy}
          </Tag>
        )}
        <PrintButton>{caseWords.print}</PrintButton>
      </div>
      <CaseLine deskCase={deskCase} />
      <Attention deskCase={deskCase} />
      <div class="case" data-words={(row.words?.length ?? 0) > longWords ? 'long' : 'short'}>
        <div class="case-words">
          <Card title={caseWords.theirWords.title}>
            <SubmissionText row={row} />
          </Card>
        </div>
        <div class="case-ahead stack">
          <NextCard {...{ deskCase, actor, today }} drafts={props.drafts} tied={props.tied} />
          <DaysCard
            row={row}
            clocks={policyClocks(deskCase)}
            policyVersion={deskCase.policy.version}
            today={today}
          />
          <HandOverCard {...props} />
        </div>
        <div class="case-rest stack">
          <DoneCard {...props} />
          <Card title={caseWords.conversation.title} id="samtalet">
            <Conversation messages={threadOf(props)} />
          </Card>
          <NotesCard {...props} />
          <CorrectionCard row={row} />
          <PlanCard {...props} />
          <HistoryCard history={props.history} names={props.names} />
          <TraceCard {...props} />
        </div>
        <div class="case-side stack">
          <RelatedCards {...props} />
          <SimilarCasesCard {...props} />
          <SubmitterCard deskCase={deskCase} />
          <FactsCard {...props} />
        </div>
      </div>
    </DeskLayout>
  );
}

/** One thread for all related cases; the answers of this case have a link to correct them. */
function threadOf(props: CasePageProps) {
  const { related, deskCase } = props;
  return mergeThreads(ownMessages(props), related, (id) => deskCase.organisation.account(id)?.name);
}

function ownMessages({ deskCase, actor }: CasePageProps) {
  const { messages, deliveries, organisation, rules, case: row } = deskCase;
  const mayCorrect = offeredActions(deskCase, actor, rules).includes('correct_answer');
  const nameOf = (id: string) => organisation.account(id)?.name;
  const said = messages.filter(({ purpose }) => purpose !== 'letter_to_receiver');
  return conversationEntries({ messages: said, deliveries, nameOf }).map((message) => {
    if (!mayCorrect || !isAnswer(message.purpose)) return message;
    const href = `${deskPaths.caseAction(row.number, 'ratta-svar')}?svar=${message.id}`;
    return {
      ...message,
      links: [...message.links, { href, words: caseWords.conversation.correct }],
    };
  });
}
