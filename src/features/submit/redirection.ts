import { suggestScope } from '../../domain/suggestion/suggest.ts';
import type { Kind, Scope, SubmitterType } from '../../domain/vocabulary.ts';
import type { SubmissionInput } from '../../intake/submission-schema.ts';
import { type RightPlace, redirectionForText, rightPlaceFor } from '../../policy/interpret.ts';
import type { Policy } from '../../policy/schema.ts';

export type OtherScope = Exclude<Scope, 'in_scope'>;

/** Another way than this one, by who they say they are, by what their words seem to be about, or by both. */
export interface Redirection {
  readonly answered?: SubmitterType;
  readonly seems?: { readonly scope: OtherScope; readonly words: readonly string[] };
  readonly place: RightPlace;
}

/** Undefined for what is welcome here, which is most. */
export function redirectionFor(sent: SubmissionInput, policy: Policy): Redirection | undefined {
  const { submitterType } = sent;
  const answered = rightPlaceFor(policy, submitterType);
  const text = suggestedRedirection(sent, policy);
  const byAnswer = submitterType === undefined || !answered ? {} : { answered: submitterType };
  // Who has already been led there by their answer need not hear it once more for their words.
  if (answered && includesReceivers(answered, text?.place)) return { ...byAnswer, place: answered };
  if (text === undefined) return answered && { ...byAnswer, place: answered };
  const { seems } = text;
  return { ...byAnswer, seems, place: answered ? both(text.place, answered) : text.place };
}

/** Who says that it is praise or a suggestion reports no fault and appeals nothing, whatever the words sound like. */
const seemsInSpiteOf: Readonly<Partial<Record<Kind, readonly OtherScope[]>>> = {
  praise: ['urgent_danger'],
  suggestion: ['urgent_danger', 'citizen_proposal', 'whistleblowing'],
};

/** What they wish for says as much of where it belongs as what they tell. */
function suggestedRedirection({ text, wish, kind }: SubmissionInput, policy: Policy) {
  const { scope, because } = suggestScope([text, wish ?? ''].join('\n\n'));
  if (scope === null || scope === 'in_scope') return undefined;
  if (kind !== undefined && seemsInSpiteOf[kind]?.includes(scope) === false) return undefined;
  const place = redirectionForText(policy, scope);
  if (place === undefined) return undefined;
  return { seems: { scope, words: because.map((reason) => reason.words) }, place };
}

function includesReceivers(place: RightPlace, other: RightPlace | undefined): boolean {
  const shown = new Set(place.redirections.map(({ scope }) => scope));
  return other?.redirections.every(({ scope }) => shown.has(scope)) ?? false;
}

function both(one: RightPlace, other: RightPlace): RightPlace {
  return {
    redirections: [...new Set([...one.redirections, ...other.redirections])],
    tracks: [...new Set([...one.tracks, ...other.tracks])],
  };
}
