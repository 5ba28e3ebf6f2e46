/**
 * The municipality's phrases for replies. They belong to no case and no ledger; who changed one last is stored with
 * it.
 */
import { randomUUID } from 'node:crypto';
import type { TenantTransaction } from '../db/tenant.ts';
import type { StaffActor } from '../domain/actor.ts';
import type { CaseRow } from '../domain/case-file.ts';
import {
  mayKeepPhrase,
  type PhraseRefusal,
  type PhraseRow,
  phraseApplies,
} from '../domain/phrase.ts';
import { type Part, parts } from '../domain/vocabulary.ts';
import type { Organisation } from '../people/directory.ts';

const order = (part: Part | null) => (part === null ? parts.length : parts.indexOf(part));

/** Phrases in the order of a reply's parts; within a part, the unit's own before those for all. */
function inOrder(phrases: readonly PhraseRow[]): readonly PhraseRow[] {
  return phrases.toSorted(
    (one, other) =>
      order(one.part) - order(other.part) ||
      Number(one.unit_id === null) - Number(other.unit_id === null) ||
      one.title.localeCompare(other.title, 'sv'),
  );
}

/** Every phrase of the municipality, including retired ones; for `readTogether`. */
export const phrasesQuestion = (trx: TenantTransaction) =>
  trx.selectFrom('phrase').selectAll().orderBy('id');

/** Every phrase of the municipality, including retired ones. */
export async function readPhrases(trx: TenantTransaction): Promise<readonly PhraseRow[]> {
  return inOrder(await phrasesQuestion(trx).execute());
}

type ReplySubject = Pick<CaseRow, 'unit_id' | 'kind' | 'language'>;

/** The phrases that apply to a reply to this case, in the order of a reply. */
export function fittingPhrases(
  phrases: readonly PhraseRow[],
  { unit_id: unit, kind, language }: ReplySubject,
): readonly PhraseRow[] {
  return inOrder(phrases).filter((phrase) => phraseApplies(phrase, { unit, kind, language }));
}

export async function phrasesFor(
  trx: TenantTransaction,
  subject: ReplySubject,
): Promise<readonly PhraseRow[]> {
  return fittingPhrases(await phrasesQuestion(trx).execute(), subject);
}

export type PhraseWords = Pick<
  PhraseRow,
  'unit_id' | 'kind' | 'language' | 'part' | 'title' | 'text'
>;

export type PhraseKept =
  | { readonly type: 'kept'; readonly id: string }
  | { readonly type: 'refused'; readonly reason: PhraseRefusal };

const refused = (reason: PhraseRefusal): PhraseKept => ({ type: 'refused', reason });

function refusalFor(
  actor: StaffActor,
  organisation: Pick<Organisation, 'unit'>,
  unitId: string | null,
): PhraseRefusal | undefined {
  const unit = unitId === null ? null : organisation.unit(unitId);
  if (unit === undefined) return 'unknown_unit';
  return mayKeepPhrase(actor, unit) ? undefined : 'not_permitted';
}

export interface PhraseKeeping {
  readonly actor: StaffActor;
  readonly organisation: Pick<Organisation, 'unit'>;
  readonly at: Date;
}

export async function writePhrase(
  trx: TenantTransaction,
  { actor, organisation, at }: PhraseKeeping,
  words: PhraseWords,
): Promise<PhraseKept> {
  const refusal = refusalFor(actor, organisation, words.unit_id);
  if (refusal) return refused(refusal);
  const id = randomUUID();
  await trx
    .insertInto('phrase')
    .values({
      id,
      municipality: actor.municipality,
      ...words,
      retired: false,
      version: 1,
      changed_by: actor.accountId,
      changed_at: at,
    })
    .execute();
  return { type: 'kept', id };
}

/** Changes, retires or restores a phrase; another person's change meanwhile is not overwritten unseen. */
export async function changePhrase(
  trx: TenantTransaction,
  { actor, organisation, at }: PhraseKeeping,
  { id, unit_id, version }: Pick<PhraseRow, 'id' | 'unit_id' | 'version'>,
  set: Partial<PhraseWords & Pick<PhraseRow, 'retired'>>,
): Promise<PhraseKept> {
  const former = refusalFor(actor, organisation, unit_id);
  // Phrases of a unit that no longer exists can still be retired, by those who maintain phrases for all.
  const gone = former === 'unknown_unit' && mayKeepPhrase(actor, null);
  const refusal = gone && set.unit_id === undefined ? undefined : former;
  const moved =
    set.unit_id === undefined ? undefined : refusalFor(actor, organisation, set.unit_id);
  if (refusal || moved) return refused(refusal ?? moved ?? 'not_permitted');
  const changed = await trx
    .updateTable('phrase')
    .set({ ...set, version: version + 1, changed_by: actor.accountId, changed_at: at })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  return changed === undefined ? refused('stale') : { type: 'kept', id };
}
