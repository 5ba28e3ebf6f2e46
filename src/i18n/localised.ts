import type { Language } from '../domain/vocabulary.ts';

/** What a policy or a profile says, by language. */
export type Localised = Readonly<Record<Language, string>>;
export type LocalisedSentences = Readonly<Record<Language, readonly string[]>>;
