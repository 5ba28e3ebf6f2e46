import {
  type Area,
  areas,
  type FactorCode,
  type Kind,
  kinds,
  type Scope,
  scopes,
} from '../vocabulary.ts';
import { english } from './english/english.ts';
import type { KnownLanguage } from './language.ts';
import { type Scale, scaleFor } from './scale.ts';
import type { SuggestionCues } from './suggestion-cues.ts';
import { swedish } from './swedish/swedish.ts';
import type { WeightedCue } from './weighted-cue.ts';

/** A language's cues, compiled once. */
export interface Scales {
  readonly scope: ReadonlyMap<Scope, Scale>;
  readonly kind: ReadonlyMap<Kind, Scale>;
  readonly area: ReadonlyMap<Area, Scale>;
  readonly factor: ReadonlyMap<FactorCode, Scale>;
}

const namedAreas = areas.filter((area) => area !== 'other');

export const scales: Readonly<Record<KnownLanguage, Scales>> = {
  sv: scalesOf(swedish),
  en: scalesOf(english),
};

function scalesOf(cues: SuggestionCues): Scales {
  return {
    scope: eachOf(scopes, cues.scope),
    kind: eachOf(kinds, cues.kind),
    area: eachOf(namedAreas, cues.area),
    factor: new Map(Object.entries(cues.factor).map(([code, said]) => [code, scaleFor(said)])),
  };
}

function eachOf<Value extends string>(
  values: readonly Value[],
  cues: Readonly<Record<Value, readonly WeightedCue[]>>,
): ReadonlyMap<Value, Scale> {
  return new Map(values.map((value) => [value, scaleFor(cues[value])]));
}
