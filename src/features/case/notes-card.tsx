import { ownIds } from '../../domain/actor.ts';
import type { NoteRow } from '../../domain/case-file.ts';
import { offeredActions } from '../../domain/desk-actions.ts';
import { actionLabels } from '../../i18n/desk/handle.ts';
import { noteWords } from '../../i18n/desk/notes.ts';
import { actionPaths, deskPaths } from '../../paths.ts';
import { Card } from '../../ui/card.tsx';
import { formatMoment } from '../../ui/conversation-entries.ts';
import { Timeline, type TimelineItem } from '../../ui/lists.tsx';
import { Tag } from '../../ui/tag.tsx';
import { Paragraph, QuotedText, TextLink } from '../../ui/text.tsx';
import type { CasePageProps } from './page.tsx';

const words = noteWords.card;

/** The internal notes in order; none of them is shown to the submitter. */
export function NotesCard(props: CasePageProps) {
  const { notes } = props.deskCase;
  if (notes.length === 0) return null;
  return (
    <Card title={words.title} id="anteckningar">
      <p class="quiet">{words.internal}</p>
      <Timeline label={words.title} items={notes.map((note) => itemOf(props, note))} />
    </Card>
  );
}

function titleOf(nameOf: (id: string) => string, note: NoteRow): string {
  if (note.asked !== null) return words.asked(nameOf(note.asked));
  return note.answers === null
    ? words.note(nameOf(note.written_by))
    : words.answer(nameOf(note.written_by));
}

function itemOf(props: CasePageProps, note: NoteRow): TimelineItem {
  const nameOf = (id: string) => props.names.account(id) ?? words.someone;
  return {
    key: note.id,
    at: note.written_at.toISOString(),
    atText: formatMoment(note.written_at),
    title: titleOf(nameOf, note),
    children: (
      <>
        {note.asked !== null && <p class="quiet">{words.by(nameOf(note.written_by))}</p>}
        {note.body === null ? (
          <Paragraph>{words.gone}</Paragraph>
        ) : (
          <QuotedText from="staff">{note.body}</QuotedText>
        )}
        {note.asked !== null && <QuestionState {...props} note={note} />}
      </>
    ),
  };
}

/** Whether a question is unanswered, and what this person can do about it. */
function QuestionState({ deskCase, actor, note }: CasePageProps & { readonly note: NoteRow }) {
  const answered = deskCase.notes.some(({ answers }) => answers === note.id);
  if (answered) return null;
  if (note.settled_at !== null) return <p class="quiet">{words.withdrawn}</p>;
  const offered = offeredActions(deskCase, actor, deskCase.rules);
  const isTheirs = note.asked !== null && ownIds(actor).includes(note.asked);
  const own = isTheirs ? 'answer_colleague' : 'withdraw_question';
  return (
    <p>
      <Tag tone="warning" shape="clock">
        {words.waits}
      </Tag>{' '}
      {offered.includes(own) && (
        <TextLink
          href={`${deskPaths.caseAction(deskCase.case.number, actionPaths[own])}?fraga=${note.id}`}
        >
          {actionLabels[own]}
        </TextLink>
      )}
    </p>
  );
}
