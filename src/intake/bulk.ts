/**
 * Many cases at a time, for a demonstration and for measurements: decided in memory by the same rules as one at a time
 * (`decide`, `decideIntake`), and written some thousand rows in a statement.
 */

import { ledgerChanges } from '../case/write.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import type { Action } from '../domain/actions.ts';
import { type Actor, actorReference } from '../domain/actor.ts';
import { arrivalDayOf } from '../domain/calendar/day.ts';
import type {
  CaseFile,
  CaseRow,
  ClockRow,
  DeliveryRow,
  HandOverRow,
  MessageRow,
  NoteRow,
  SubmitterRow,
  TieRow,
} from '../domain/case-file.ts';
import { decide } from '../domain/decide/decide.ts';
import {
  type Changes,
  type Circumstances,
  type Decision,
  type Refusal,
  toDate,
} from '../domain/decide/decision.ts';
import { decideIntake, type Intake, refuseIntake } from '../domain/decide/intake.ts';
import { type LedgerEntry, sealEntry, wordsDigest } from '../domain/ledger.ts';
import type { PolicyRules } from '../domain/rules.ts';
import { readTextSignals } from '../domain/suggestion/matter.ts';
import { type Head, takeHead } from '../ledger/append.ts';
import { textsOf } from '../municipality/profile.ts';
import type { MunicipalityTexts } from '../municipality/schema.ts';
import { loadOrganisation, type Organisation } from '../people/directory.ts';
import { policyInForce } from '../policy/interpret.ts';
import { rulesOf } from '../policy/rules.ts';
import type { Policy } from '../policy/schema.ts';
import { policiesOf } from '../policy/store.ts';
import { BulkRows } from './bulk-rows.ts';

export interface BulkContext {
  readonly mailDomain: string;
  newId(): string;
  newSalt(): string;
}

/** A case in memory as it will stand in the tables. */
export interface BulkCase extends CaseFile {
  case: CaseRow;
  readonly submitter: SubmitterRow | null;
  clocks: ClockRow[];
  readonly messages: MessageRow[];
  deliveries: DeliveryRow[];
  handOvers: HandOverRow[];
  notes: NoteRow[];
  ties: TieRow[];
}

export type BulkVerdict =
  | { readonly type: 'done'; readonly held: BulkCase; readonly decision: Decision }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'no_policy' };

export interface BulkMunicipality {
  readonly id: string;
  readonly name: string;
  readonly texts: MunicipalityTexts;
}

/** What the municipality says, read once: a run of some minutes uses one state of it. */
export interface BulkSetup {
  readonly municipality: BulkMunicipality;
  readonly policies: readonly Policy[];
  readonly organisation: Organisation;
  readonly receivingCommittee: string;
}

export async function readGround(trx: TenantTransaction, municipality: string): Promise<BulkSetup> {
  const { committee_id: receivingCommittee } = await trx
    .selectFrom('unit')
    .innerJoin('department', (join) =>
      join
        .onRef('department.id', '=', 'unit.department_id')
        .onRef('department.municipality', '=', 'unit.municipality'),
    )
    .select('department.committee_id')
    .where('unit.receives', '=', true)
    .executeTakeFirstOrThrow();
  const { name, profile } = await trx
    .selectFrom('municipality')
    .select(['name', 'profile'])
    .where('id', '=', municipality)
    .executeTakeFirstOrThrow();
  return {
    municipality: { id: municipality, name, texts: textsOf(profile) },
    policies: await policiesOf(trx, municipality),
    organisation: await loadOrganisation(trx),
    receivingCommittee,
  };
}

function changed<Row>(rows: readonly Row[], isIt: (row: Row) => boolean, set: Partial<Row>): Row[] {
  return rows.map((row) => (isIt(row) ? { ...row, ...set } : row));
}

function apply(held: BulkCase, changes: Changes): void {
  held.case = { ...held.case, ...changes.case };
  for (const { id, set } of changes.clocks ?? [])
    held.clocks = changed(held.clocks, (clock) => clock.id === id, set);
  held.clocks.push(...(changes.newClocks ?? []));
  held.messages.push(...(changes.newMessages ?? []));
  for (const { messageId, set } of changes.deliveries ?? [])
    held.deliveries = changed(held.deliveries, (one) => one.message_id === messageId, set);
  held.deliveries.push(...(changes.newDeliveries ?? []));
  for (const { id, set } of changes.handOvers ?? [])
    held.handOvers = changed(held.handOvers, (one) => one.id === id, set);
  held.handOvers.push(...(changes.newHandOvers ?? []));
  for (const { id, set } of changes.notes ?? [])
    held.notes = changed(held.notes, (one) => one.id === id, set);
  held.notes.push(...(changes.newNotes ?? []));
  for (const { id, set } of changes.ties ?? [])
    held.ties = changed(held.ties, (one) => one.id === id, set);
  held.ties.push(...(changes.newTies ?? []));
}

/**
 * One municipality's cases. `begin` takes its ledger for the rest of a transaction, `write` puts down what has happened
 * since, so that the tables are true at every commit.
 */
export class BulkCases {
  readonly setup: BulkSetup;
  readonly #municipality: string;
  readonly #caseContext: BulkContext;
  readonly #rules = new Map<string, PolicyRules>();
  #head: Head | undefined;
  #rows = new BulkRows();
  #numbers = new Map<number, number>();

  constructor(setup: BulkSetup, caseContext: BulkContext) {
    this.setup = setup;
    this.#municipality = setup.municipality.id;
    this.#caseContext = caseContext;
  }

  /** Holds the ledger until commit. Returns the cases that somebody else has changed since the last time. */
  async begin(trx: TenantTransaction): Promise<ReadonlySet<string>> {
    const before = this.#head;
    this.#head = await takeHead(trx, this.#municipality);
    this.#rows = new BulkRows();
    const series = await trx.selectFrom('case_number').select(['year', 'last']).execute();
    this.#numbers = new Map(series.map(({ year, last }) => [year, last]));
    if (before === undefined || before.seq === this.#head.seq) return new Set();
    const others = await trx
      .selectFrom('ledger_event')
      .select('case_id')
      .where('seq', '>', before.seq)
      .execute();
    return new Set(others.flatMap(({ case_id: id }) => (id === null ? [] : [id])));
  }

  rulesFor(version: string): PolicyRules {
    const known = this.#rules.get(version);
    if (known) return known;
    const policy = this.setup.policies.find((one) => one.version === version);
    if (!policy) throw new Error(`there is no policy version ${version}`);
    const rules = rulesOf(policy);
    this.#rules.set(version, rules);
    return rules;
  }

  #circumstances(actor: Actor, now: Temporal.Instant, version: string): Circumstances {
    return {
      actor,
      now,
      today: arrivalDayOf(now),
      rules: this.rulesFor(version),
      directory: this.setup.organisation,
      mailDomain: this.#caseContext.mailDomain,
      newId: this.#caseContext.newId,
    };
  }

  receive(
    intake: Omit<Intake, 'municipality' | 'matter'>,
    actor: Actor,
    now: Temporal.Instant,
  ): BulkVerdict {
    const municipality = this.#municipality;
    const { policies, receivingCommittee } = this.setup;
    const policy = policyInForce(policies, intake.arrivalDay);
    if (!policy) return { type: 'no_policy' };
    const circumstances = this.#circumstances(actor, now, policy.version);
    const refusal = refuseIntake(intake, circumstances);
    if (refusal) return { type: 'refused', refusal };
    const year = Number(circumstances.today.slice(0, 4));
    const last = (this.#numbers.get(year) ?? 0) + 1;
    this.#numbers.set(year, last);
    const number = `${year}-${String(last).padStart(5, '0')}`;
    const decision = decideIntake(
      { ...intake, municipality, matter: readTextSignals([intake.words, intake.wish]) },
      number,
      receivingCommittee,
      circumstances,
    );
    const { newCase, newSubmitter = null } = decision.changes;
    if (!newCase) throw new Error('receiving opens a case');
    const held: BulkCase = {
      case: newCase,
      submitter: newSubmitter,
      clocks: [],
      messages: [],
      deliveries: [],
      handOvers: [],
      notes: [],
      ties: [],
    };
    return this.#done(held, decision, actor, now);
  }

  change(held: BulkCase, actor: Actor, action: Action, now: Temporal.Instant): BulkVerdict {
    const circumstances = this.#circumstances(actor, now, held.case.policy_version);
    const verdict = decide(held, action, circumstances);
    return verdict.ok
      ? this.#done(held, verdict.decision, actor, now)
      : { type: 'refused', refusal: verdict.refusal };
  }

  #done(held: BulkCase, decision: Decision, actor: Actor, now: Temporal.Instant): BulkVerdict {
    apply(held, decision.changes);
    this.#seal(held, decision, actor, toDate(now));
    this.#rows.touch(held, decision.changes);
    return { type: 'done', held, decision };
  }

  #seal({ case: row }: BulkCase, decision: Decision, actor: Actor, at: Date): void {
    if (this.#head === undefined) throw new Error('the ledger is not held');
    const municipality = this.#municipality;
    const { type, detail, reason } = decision;
    const salt = this.#caseContext.newSalt();
    const entry: LedgerEntry = {
      municipality,
      seq: this.#head.seq + 1,
      at: at.toISOString(),
      case: row.id,
      type,
      actor: actorReference(actor),
      detail,
      changes: ledgerChanges(decision, row.id, row.salt),
      reason: reason === null ? null : wordsDigest(salt, reason),
      prev: this.#head.hash,
    };
    const sealed = sealEntry(entry);
    this.#rows.event(entry, sealed, reason === null ? undefined : { salt, words: reason });
    this.#head = { seq: entry.seq, hash: sealed.hash };
  }

  /** Events and cases that wait to be written. */
  get waiting(): number {
    return this.#rows.events;
  }

  async write(trx: TenantTransaction): Promise<void> {
    if (this.#head === undefined) throw new Error('the ledger is not held');
    await this.#rows.write(trx);
    const municipality = this.#municipality;
    for (const [year, last] of this.#numbers)
      await trx
        .insertInto('case_number')
        .values({ municipality, year, last })
        .onConflict((conflict) => conflict.columns(['municipality', 'year']).doUpdateSet({ last }))
        .execute();
    await trx
      .updateTable('ledger_head')
      .set(this.#head)
      .where('municipality', '=', municipality)
      .execute();
  }
}
