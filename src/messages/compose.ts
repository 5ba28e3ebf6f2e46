import { change } from '../case/change.ts';
import type { CaseContext } from '../case/context.ts';
import { caseHistory } from '../case/history.ts';
import type { Databases } from '../db/connect.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { inTenant } from '../db/tenant.ts';
import { type DeskCase, readDeskCase } from '../desk/desk-case.ts';
import type { ComposedMessage } from '../domain/actions.ts';
import { arrivalDayOf, type Day } from '../domain/calendar/day.ts';
import { isRegistered } from '../domain/registration.ts';
import type { Language } from '../domain/vocabulary.ts';
import { languages } from '../i18n/languages.ts';
import { wordsIn } from '../i18n/words.ts';
import type { JobOf } from '../jobs/job.ts';
import { type DueMessage, dueMessages } from './due.ts';
import { gatherFacts, shownIn } from './gather.ts';
import { type MovedPromise, movedPromises } from './promise-moved.ts';
import { writeLetter } from './receiver-mail.ts';
import { acknowledgement } from './texts/acknowledgement.ts';
import { handlerNamed, unitNamed } from './texts/naming.ts';
import { stackLanguages, type WrittenText } from './texts/passages.ts';
import { promiseMoved } from './texts/promise-moved.ts';
import { reviewStarted } from './texts/review.ts';

export interface ComposeParts {
  readonly databases: Databases;
  readonly caseContext: CaseContext;
  readonly publicUrl: string;
  readonly secret: string;
}

/**
 * The language for messages to a submitter; those who wrote in a language without texts are answered in all available
 * ones.
 */
export function messageLanguage(language: string): readonly Language[] {
  const known = languages.filter((one) => one === language);
  return known.length > 0 ? known : languages;
}

/** Locked, so that two workers do not decide on the same case at the same time. */
async function lockedCase(
  trx: TenantTransaction,
  { municipality, caseId }: JobOf<'compose'>,
): Promise<DeskCase | undefined> {
  const row = await trx
    .selectFrom('feedback_case')
    .select('number')
    .where('id', '=', caseId)
    .forUpdate()
    .executeTakeFirst();
  return row && (await readDeskCase(trx, municipality, row.number));
}

/** Whether the latest escalation is dissatisfaction; a message on a closed case escalates it too. */
async function isDissatisfied(trx: TenantTransaction, { case: row }: DeskCase): Promise<boolean> {
  if (row.escalated_at === null) return false;
  const event = await trx
    .selectFrom('ledger_event')
    .select('seq')
    .where('case_id', '=', row.id)
    .where('type', '=', 'dissatisfied')
    .where('at', '=', row.escalated_at)
    .executeTakeFirst();
  return event !== undefined;
}

/**
 * The promised days that have moved since the submitter was informed; only a case whose arrival day was set by hand
 * can have any.
 */
async function readMovedPromises(
  trx: TenantTransaction,
  { case: row, clocks }: DeskCase,
  today: Day,
): Promise<readonly MovedPromise[]> {
  if (row.arrival_reason === null) return [];
  return movedPromises(await caseHistory(trx, row.id), clocks, today);
}

function dueOn(
  deskCase: DeskCase,
  { dissatisfied, moved }: Pick<ComposeMoment, 'dissatisfied' | 'moved'>,
): readonly DueMessage[] {
  const { case: row, clocks, messages, rules, organisation } = deskCase;
  return dueMessages({
    case: row,
    clocks,
    messages,
    registered: isRegistered(row, rules.intake),
    owed: rules.firstMessageParts,
    unit: row.unit_id === null ? undefined : organisation.unit(row.unit_id)?.name,
    handler: shownIn(deskCase, row.handler_id)?.name,
    unitNames: organisation.units.map(({ name }) => name),
    handlerNames: organisation.accounts.flatMap(({ id }) => shownIn(deskCase, id)?.name ?? []),
    dissatisfied,
    promiseMoved: moved.length > 0,
  });
}

/** The manager's name and title: “Eva Ek, enhetschef”. */
function reviewerOf(deskCase: DeskCase, language: Language): string | undefined {
  const { escalated_to: reviewer } = deskCase.case;
  const account = reviewer === null ? undefined : deskCase.organisation.account(reviewer);
  const shown = shownIn(deskCase, reviewer);
  if (!account || !shown) return undefined;
  return shown.isFunction
    ? shown.name
    : `${shown.name}, ${wordsIn(language).vocabulary.role[account.role]},`;
}

function written(
  due: DueMessage,
  deskCase: DeskCase,
  language: Language,
  { today, publicUrl, moved }: ComposeMoment,
): WrittenText {
  const facts = gatherFacts(deskCase, language, today, publicUrl);
  switch (due.purpose) {
    case 'acknowledgement':
      return acknowledgement(facts);
    case 'unit_named':
      return unitNamed(facts, due.changed);
    case 'handler_named':
      return handlerNamed(facts, due.changed);
    case 'promise_moved':
      return promiseMoved(facts, moved);
    case 'review_started':
      return reviewStarted(facts, {
        reviewer: reviewerOf(deskCase, language),
        answeredBefore: deskCase.case.answered_at !== null,
        handlerMayClose: deskCase.rules.escalation.handlerMayClose,
      });
  }
}

export interface ComposeMoment {
  /** Whether the latest escalation is dissatisfaction, and not only a message. */
  readonly dissatisfied: boolean;
  readonly moved: readonly MovedPromise[];
  readonly today: Day;
  readonly publicUrl: string;
}

/** The messages that are due to the submitter of a case in its current state, in the order they are composed. */
export function composed(deskCase: DeskCase, moment: ComposeMoment): readonly ComposedMessage[] {
  return dueOn(deskCase, moment).map((due) => {
    const versions = messageLanguage(deskCase.case.language).map((language) =>
      written(due, deskCase, language, moment),
    );
    return { purpose: due.purpose, key: due.key, ...stackLanguages(versions) };
  });
}

/** Composes the messages that are due, each once. A repeated run does nothing. */
export async function compose(
  { databases, caseContext, publicUrl, secret }: ComposeParts,
  job: JobOf<'compose'>,
): Promise<void> {
  const { municipality, caseId } = job;
  const today = arrivalDayOf(caseContext.clock.now());
  await inTenant(databases, { municipality, committees: 'all' }, async (trx) => {
    const deskCase = await lockedCase(trx, job);
    if (!deskCase) return;
    const dissatisfied = await isDissatisfied(trx, deskCase);
    const moved = await readMovedPromises(trx, deskCase, today);
    for (const message of composed(deskCase, { dissatisfied, moved, today, publicUrl })) {
      const action = { type: 'record_message', message } as const;
      const made = await change(
        trx,
        caseContext,
        { municipality, caseId },
        { type: 'system' },
        action,
      );
      if (made.type !== 'changed')
        throw new Error(`the message ${message.purpose} could not be made`);
    }
    await writeLetter(trx, { caseContext, secret }, deskCase);
  });
}
