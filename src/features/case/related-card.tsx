import { formatDay } from '../../domain/calendar/format.ts';
import type { CaseRow } from '../../domain/case-file.ts';
import { offeredActions } from '../../domain/desk-actions.ts';
import { handOverWords } from '../../i18n/desk/hand-over.ts';
import { ledgerSentence } from '../../i18n/desk/ledger.ts';
import { otherCaseWords } from '../../i18n/desk/other-case.ts';
import { deskPaths } from '../../paths.ts';
import { Card } from '../../ui/card.tsx';
import { formatMoment } from '../../ui/conversation-entries.ts';
import { StatusTag } from '../../ui/tag.tsx';
import { Paragraph, TextLink } from '../../ui/text.tsx';
import type { CasePageProps } from './page.tsx';
import type { CaseView } from './queries.ts';

/** The other cases of the same submission; their messages are in the same thread. */
export function RelatedCards(props: CasePageProps) {
  const { related, deskCase } = props;
  const words = handOverWords.split;
  const split = related.filter(({ how }) => how === 'split');
  const merged = related.filter(({ how }) => how === 'merged');
  return (
    <>
      {split.length > 0 && (
        <Card title={deskCase.case.split_from === null ? words.into : words.from} id="delat">
          <ul class="ds-list">
            {split.map(({ row }) => (
              <li key={row.number}>
                <Other row={row} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      {merged.length > 0 && <MergedCard related={merged} />}
      <TiedCard {...props} />
    </>
  );
}

function Other({ row: { number, status } }: { readonly row: CaseRow }) {
  return (
    <>
      <TextLink href={deskPaths.case(number)}>{handOverWords.split.inCase(number)}</TextLink>{' '}
      <StatusTag status={status} />
    </>
  );
}

function MergedCard({ related }: Pick<CaseView, 'related'>) {
  const words = otherCaseWords.card;
  return (
    <Card title={words.merged} id="sammanslaget">
      <ul class="ds-list">
        {related.map(({ row: { number, arrival_day: day } }) => (
          <li key={number}>
            <TextLink href={deskPaths.case(number)}>{handOverWords.split.inCase(number)}</TextLink>,{' '}
            {words.cameIn(formatDay(day, 'sv'))}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function handlerOf({ names }: CasePageProps, { handler_id: handler, unit_id: unit }: CaseRow) {
  return names.account(handler ?? '') ?? names.unit(unit ?? '');
}

/** Tied cases, which remain separate. */
function TiedCard(props: CasePageProps) {
  const { tied, deskCase, actor, names } = props;
  const words = otherCaseWords.card;
  if (tied.length === 0) return null;
  const mayLoosen = offeredActions(deskCase, actor, deskCase.rules).includes('untie');
  return (
    <Card title={words.tied} id="hopknutet">
      <Paragraph size="sm">{words.tiedHelp}</Paragraph>
      <ul class="ds-list">
        {tied.map(({ row, tie, latest }) => (
          <li key={row.number}>
            <Other row={row} />
            {tie.words !== null && <p class="quiet">{tie.words}</p>}
            <p class="quiet">{words.who(handlerOf(props, row))}</p>
            {latest && (
              <p class="quiet">
                {formatMoment(latest.at)}: {ledgerSentence(latest, names)}
              </p>
            )}
            {mayLoosen && (
              <p>
                <TextLink
                  href={`${deskPaths.caseAction(deskCase.case.number, 'ta-isar')}?band=${tie.id}`}
                >
                  {words.untie(row.number)}
                </TextLink>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
