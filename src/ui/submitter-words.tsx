import { formatDay } from '../domain/calendar/format.ts';
import type { CaseRow } from '../domain/case-file.ts';
import { caseWords } from '../i18n/desk/case.ts';
import { DescriptionList } from './lists.tsx';
import { Paragraph, QuotedText } from './text.tsx';

/** The submission, complete and unchanged. */
export function SubmissionText({
  row,
}: {
  readonly row: Pick<CaseRow, 'words' | 'wish' | 'place' | 'occurred_on' | 'language'>;
}) {
  const words = caseWords.theirWords;
  const details = [
    ...(row.wish === null
      ? []
      : [
          {
            term: words.wish,
            value: (
              <QuotedText from="submitter" lang={row.language}>
                {row.wish}
              </QuotedText>
            ),
          },
        ]),
    ...(row.place === null ? [] : [{ term: words.place, value: row.place }]),
    ...(row.occurred_on === null
      ? []
      : [{ term: words.occurredOn, value: formatDay(row.occurred_on, 'sv') }]),
  ];
  return (
    <>
      {row.words === null ? (
        <Paragraph>{words.gone}</Paragraph>
      ) : (
        <QuotedText from="submitter" lang={row.language}>
          {row.words}
        </QuotedText>
      )}
      {details.length > 0 && <DescriptionList items={details} />}
    </>
  );
}
