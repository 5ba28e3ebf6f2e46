import type { DeskCase } from '../../desk/desk-case.ts';
import { caseWords } from '../../i18n/desk/case.ts';
import { distressDeskWords } from '../../i18n/desk/distress.ts';
import { trackWords } from '../../i18n/desk/track.ts';
import { wordsIn } from '../../i18n/words.ts';
import { Notice } from '../../ui/notice.tsx';
import { Paragraph } from '../../ui/text.tsx';
import { WhySuggested } from '../../ui/why-suggested.tsx';
import { handlerOf } from './facts.tsx';

/** Warnings at the top: a submitter in distress, and a suggested statutory track. */
export function Attention({ deskCase }: { readonly deskCase: DeskCase }) {
  const { case: row } = deskCase;
  return (
    <>
      {row.distress === 'waiting' && (
        <Notice tone="danger" title={distressDeskWords.notice.title}>
          <Paragraph>{distressDeskWords.notice.text}</Paragraph>
        </Notice>
      )}
      {row.suggested_track !== null && (
        <Notice tone="warning" title={trackWords.choice.title}>
          <WhySuggested {...deskCase} />
        </Notice>
      )}
    </>
  );
}

const words = caseWords.facts;
const { kind } = wordsIn('sv').vocabulary;

/** The kind, unit and handler in one line; the facts card has the rest. */
export function CaseLine({ deskCase }: { readonly deskCase: DeskCase }) {
  const { case: row, organisation } = deskCase;
  const unit = row.unit_id === null ? undefined : organisation.unit(row.unit_id);
  const facts = [
    row.kind === null ? `${words.kind}: ${words.kindMissing}` : kind[row.kind],
    unit?.name ?? `${words.unit}: ${words.unitMissing}`,
    row.handler_id === null ? `${words.handler}: ${words.handlerMissing}` : handlerOf(deskCase),
  ];
  return <p class="case-line">{facts.join(' · ')}</p>;
}
