import type { DeskCase } from '../../desk/desk-case.ts';
import { caseWords } from '../../i18n/desk/case.ts';
import { vocabularyWords } from '../../i18n/vocabulary.ts';
import { handlerOf } from './facts.tsx';

const words = caseWords.facts;
const { kind } = vocabularyWords('sv');

/** What it is and who has it, for whoever opens the page only to see that; a card further down says the rest. */
export function CaseLine({ deskCase }: { readonly deskCase: DeskCase }) {
  const { case: row, organisation } = deskCase;
  const unit = row.unit_id === null ? undefined : organisation.unit(row.unit_id);
  const told = [
    row.kind === null ? `${words.kind}: ${words.kindMissing}` : kind[row.kind],
    unit?.name ?? `${words.unit}: ${words.unitMissing}`,
    row.handler_id === null ? `${words.handler}: ${words.handlerMissing}` : handlerOf(deskCase),
  ];
  return <p class="case-line">{told.join(' · ')}</p>;
}
