/** Phrases that a municipality uses in its answers, with placeholders that are filled in from the case. */
import type { Reach } from './permission-table.ts';
import type { Kind, Language, Part, Role } from './vocabulary.ts';

export interface PhraseRow {
  id: string;
  municipality: string;
  /** Null: for every unit. */
  unit_id: string | null;
  /** Null: for every kind. */
  kind: Kind | null;
  language: Language;
  part: Part | null;
  title: string;
  text: string;
  retired: boolean;
  version: number;
  changed_by: string | null;
  changed_at: Date;
}

/** The placeholders of a phrase, as they are written in it: `{personen}`. */
export const placeholders = [
  'personen',
  'namn',
  'nummer',
  'enhet',
  'handläggare',
  'svarsdag',
  'kommun',
  'telefon',
  'följsida',
] as const;
export type Placeholder = (typeof placeholders)[number];
export type PhraseValues = Readonly<Record<Placeholder, string | null>>;

const written = /\{([^{}]*)\}/gu;
const isKnown = (name: string): name is Placeholder => placeholders.some((one) => one === name);

/** Unknown placeholders and braces without a counterpart, as written. */
export function unknownPlaceholders(text: string): readonly string[] {
  const named = [...text.matchAll(written)].filter(([, name = '']) => !isKnown(name));
  const loose = text.replaceAll(written, '').match(/[{}]/gu) ?? [];
  return [...new Set([...named.map(([whole]) => whole), ...loose])];
}

/**
 * The phrase for one case. A submitter who gave no name is greeted without one; anything else that is not known is
 * left within brackets for the writer, and no reply with such brackets can be sent.
 */
export function fillPhrase(
  text: string,
  values: PhraseValues,
  missing: (name: Placeholder) => string,
): string {
  const nameless = values.namn === null ? text.replaceAll(/(?<!\s)\s*\{namn\}/gu, '') : text;
  return nameless.replaceAll(written, (whole, name: string) =>
    isKnown(name) ? (values[name] ?? missing(name)) : whole,
  );
}

interface PhraseContext {
  readonly unit: string | null;
  readonly kind: Kind | null;
  readonly language: Language;
}

/** Whether the phrase can be used in a reply to a case: a phrase for one unit or kind applies only there. */
export function phraseApplies(
  phrase: Pick<PhraseRow, 'unit_id' | 'kind' | 'language' | 'retired'>,
  { unit, kind, language }: PhraseContext,
): boolean {
  return (
    !phrase.retired &&
    phrase.language === language &&
    (phrase.unit_id === null || phrase.unit_id === unit) &&
    (phrase.kind === null || phrase.kind === kind)
  );
}

/** Why a phrase is not saved. */
export type PhraseRefusal = 'unknown_unit' | 'not_permitted' | 'stale';

/** Who maintains phrases, and for whom: for everybody, for the units of a department, or for one's own unit. */
export const phraseKeepers = {
  coordinator: 'all',
  administrator: 'all',
  department_manager: 'department',
  unit_manager: 'unit',
} as const satisfies Partial<Record<Role, Reach>>;

export function keepsPhrases({ role }: { readonly role: Role }): boolean {
  return role in phraseKeepers;
}

/** A unit with its department; null for phrases for every unit. */
type PhraseUnit = { readonly id: string; readonly departmentId: string } | null;

export function mayKeepPhrase(
  { role, unitId, departmentId }: PhraseEditor,
  place: PhraseUnit,
): boolean {
  const reach: Reach | undefined = phraseKeepersOf(role);
  if (reach === 'all') return true;
  if (reach === undefined || place === null) return false;
  return reach === 'unit' ? place.id === unitId : place.departmentId === departmentId;
}

interface PhraseEditor {
  readonly role: Role;
  readonly unitId: string | null;
  readonly departmentId: string | null;
}

function phraseKeepersOf(role: Role): Reach | undefined {
  const row: Readonly<Partial<Record<Role, Reach>>> = phraseKeepers;
  return row[role];
}
