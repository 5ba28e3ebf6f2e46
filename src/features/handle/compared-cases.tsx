import type { DeskCase } from '../../desk/desk-case.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import { caseWords } from '../../i18n/desk/case.ts';
import { otherCaseWords } from '../../i18n/desk/other-case.ts';
import { vocabularyWords } from '../../i18n/vocabulary.ts';
import { Breakable } from '../../ui/breakable.tsx';
import { Card } from '../../ui/card.tsx';
import { DescriptionList } from '../../ui/lists.tsx';
import { SubmissionText } from '../../ui/submitter-words.tsx';

const words = otherCaseWords.merge;

/** Two cases side by side; under one another where the page is narrow. */
export function ComparedCases({
  one,
  other,
}: {
  readonly one: DeskCase;
  readonly other: DeskCase;
}) {
  return (
    <div class="compared">
      <Side deskCase={one} />
      <Side deskCase={other} />
    </div>
  );
}

function Side({ deskCase: { case: row, submitter } }: { readonly deskCase: DeskCase }) {
  const { submitter: labels } = caseWords;
  const contact = [submitter?.email, submitter?.phone, submitter?.address].filter(Boolean);
  const { channel } = vocabularyWords('sv');
  return (
    <Card title={caseWords.title(row.number)} id={`arende-${row.number}`}>
      <DescriptionList
        items={[
          {
            term: labels.name,
            value: row.anonymous ? labels.anonymous : (submitter?.name ?? labels.nameless),
          },
          {
            term: words.contact,
            value:
              contact.length === 0 ? words.noContact : <Breakable>{contact.join(', ')}</Breakable>,
          },
          { term: caseWords.facts.arrival, value: formatDay(row.arrival_day, 'sv') },
          { term: caseWords.facts.channel, value: channel[row.channel] },
        ]}
      />
      <SubmissionText row={row} />
    </Card>
  );
}
