/**
 * Many cases at a time, for a demonstration and for measurements: decided in memory by the same rules as single ones
 * (`decide`, `decideIntake`), and written some thousand rows in a statement.
 */

import type { TenantTransaction } from '../db/tenant.ts';
import type { Action } from '../domain/actions.ts';
import { type Actor, actorReference } from '../domain/actor.ts';
import type { Day } from '../domain/calendar/day.ts';
import { arrivalDayOf } from '../domain/calendar/day.ts';
import { fileAfter, rowsAfter } from '../domain/case-changes.ts';
import type { CaseFile, MessageRow } from '../domain/case-file.ts';
import { decide } from '../domain/decide/decide.ts';
import {
  type Circumstances,
  type Decision,
  type Refusal,
  toDate,
} from '../domain/decide/decision.ts';
import { decideIntake, type Intake, refuseIntake } from '../domain/decide/intake.ts';
import type { PolicyRules } from '../domain/rules.ts';
import { readTextSignals } from '../domain/suggestion/matter.ts';
import { type Head, takeHead } from '../ledger/append.ts';
import { BulkRows, type RowsOfCase } from '../ledger/bulk-rows.ts';
import { textsOf } from '../municipality/profile.ts';
import type { MunicipalityTexts } from '../municipality/schema.ts';
import { senderColumn } from '../municipality/sender.ts';
import { loadOrganisation, type Organisation } from '../people/directory.ts';
import { policyInForce } from '../policy/interpret.ts';
import { rulesOf } from '../policy/rules.ts';
import type { Policy } from '../policy/schema.ts';
import { policiesOf } from '../policy/store.ts';

export interface BulkContext {
  readonly mailDomain: string;
  newId(): string;
  newSalt(): string;
}

/** A case in memory with its current rows: what deciding reads, and every other row. */
export type BulkCase = { -readonly [Part in keyof CaseFile]: CaseFile[Part] } & {
  messages: readonly MessageRow[];
  readonly rows: RowsOfCase;
};

export type BulkResult =
  | { readonly type: 'done'; readonly bulkCase: BulkCase; readonly decision: Decision }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'no_policy' };

export interface BulkMunicipality {
  readonly id: string;
  readonly name: string;
  readonly texts: MunicipalityTexts;
  /** In the form that `senderOf` reads. */
  readonly sender: unknown;
}

/** The municipality's data, read once, so that a run of some minutes uses a consistent state. */
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
  const { name, profile, sender } = await trx
    .selectFrom('municipality')
    .select(['name', 'profile', senderColumn.as('sender')])
    .where('id', '=', municipality)
    .executeTakeFirstOrThrow();
  return {
    municipality: { id: municipality, name, texts: textsOf(profile), sender },
    policies: await policiesOf(trx, municipality),
    organisation: await loadOrganisation(trx),
    receivingCommittee,
  };
}

/**
 * One municipality's cases. `begin` locks its ledger for the rest of a transaction, and `write` stores what has
 * happened since, so that the tables agree at every commit.
 */
export class BulkCases {
  readonly setup: BulkSetup;
  readonly #municipality: string;
  readonly #caseContext: BulkContext;
  readonly #rules = new Map<string, PolicyRules>();
  #head: Head | undefined;
  #rows: BulkRows | undefined;
  #numbers = new Map<number, number>();

  constructor(setup: BulkSetup, caseContext: BulkContext) {
    this.setup = setup;
    this.#municipality = setup.municipality.id;
    this.#caseContext = caseContext;
  }

  /** Locks the ledger until commit. @returns the cases that somebody else has changed since the last time */
  async begin(trx: TenantTransaction): Promise<ReadonlySet<string>> {
    const before = this.#head;
    this.#head = await takeHead(trx, this.#municipality);
    this.#rows = new BulkRows(this.#head);
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

  /** The rules of the version in force on a day; undefined where there is none. */
  rulesOn(day: Day): PolicyRules | undefined {
    const policy = policyInForce(this.setup.policies, day);
    return policy && this.rulesFor(policy.version);
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
  ): BulkResult {
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
    const { row, decision } = decideIntake(
      { ...intake, municipality, matter: readTextSignals([intake.words, intake.wish]) },
      number,
      receivingCommittee,
      circumstances,
    );
    const nothing = {
      clocks: [],
      messages: [],
      deliveries: [],
      handOvers: [],
      notes: [],
      plannedActions: [],
      ties: [],
    };
    const submitter = decision.changes.insert?.submitter?.[0] ?? null;
    const bulkCase: BulkCase = { case: row, submitter, ...nothing, rows: new Map() };
    return this.#done(bulkCase, decision, actor, now);
  }

  change(bulkCase: BulkCase, actor: Actor, action: Action, now: Temporal.Instant): BulkResult {
    const circumstances = this.#circumstances(actor, now, bulkCase.case.policy_version);
    const result = decide(bulkCase, action, circumstances);
    return result.ok
      ? this.#done(bulkCase, result.decision, actor, now)
      : { type: 'refused', refusal: result.refusal };
  }

  #done(bulkCase: BulkCase, decision: Decision, actor: Actor, now: Temporal.Instant): BulkResult {
    const { insert, update } = decision.changes;
    const messages = rowsAfter('id', bulkCase.messages, update?.message, insert?.message);
    Object.assign(bulkCase, fileAfter(bulkCase, decision.changes), { messages });
    if (this.#rows === undefined) throw new Error('the ledger is not held');
    const { type, detail, reason, changes } = decision;
    const { id: caseId, salt: caseSalt } = bulkCase.case;
    const event = {
      ...{ municipality: this.#municipality, at: toDate(now), caseId, caseSalt },
      ...{ type, actor: actorReference(actor), detail, changes, reason },
    };
    this.#rows.append(event, bulkCase.rows, this.#caseContext.newSalt);
    return { type: 'done', bulkCase, decision };
  }

  /** The number of events and cases that have not been written yet. */
  get waiting(): number {
    return this.#rows?.events ?? 0;
  }

  async write(trx: TenantTransaction): Promise<void> {
    if (this.#rows === undefined) throw new Error('the ledger is not held');
    this.#head = await this.#rows.write(trx, this.#municipality, this.#numbers);
  }
}
