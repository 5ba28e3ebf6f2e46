import type { CaseRow } from '../domain/case-file.ts';
import type { PolicyRules } from '../domain/rules.ts';
import { suggestScope } from '../domain/suggestion/suggest.ts';
import { trackWords } from '../i18n/desk/track.ts';
import { Paragraph } from './text.tsx';

export interface WhySuggestedProps {
  readonly case: Pick<
    CaseRow,
    'suggested_track' | 'suggested_because' | 'unit_id' | 'words' | 'wish'
  >;
  readonly rules: Pick<PolicyRules, 'tracks'>;
  readonly organisation: { unit(id: string): { readonly name: string } | undefined };
}

/** Why the track is suggested: because of the unit, or of which words in the submission. */
export function WhySuggested({ case: row, rules, organisation }: WhySuggestedProps) {
  const track = rules.tracks.find(({ code }) => code === row.suggested_track);
  if (track === undefined) return null;
  const { suggested } = trackWords;
  const unit = organisation.unit(row.unit_id ?? '')?.name;
  const byUnit = row.suggested_because === 'unit' && unit !== undefined;
  const reason = byUnit ? suggested.byUnit(unit) : suggested.byWords(wordsOf(row));
  return (
    <Paragraph>
      {reason} {suggested.track(track.name, track.law)}
    </Paragraph>
  );
}

function wordsOf({ words, wish }: Pick<CaseRow, 'words' | 'wish'>): readonly string[] {
  return suggestScope([words, wish ?? ''].join('\n\n')).because.map((reason) => reason.words);
}
