import type { AppContext } from '../../app-context.ts';
import { type CaseEvent, historyFrom, historyQuestion } from '../../case/history.ts';
import {
  type RelatedCase,
  relatedFrom,
  relatedQuestions,
  relatedRows,
  saidInRelated,
} from '../../case/related.ts';
import {
  latestQuestion,
  type TiedCaseSeen,
  tiedFrom,
  tiedQuestion,
  tiedSeen,
} from '../../case/tied-cases.ts';
import { readTogether } from '../../db/read-together.ts';
import { inTenant, type TenantTransaction } from '../../db/tenant.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import { openDeskCase, readToShow } from '../../desk/desk-change.ts';
import { namesFor } from '../../desk/desk-names.ts';
import type { StaffActor } from '../../domain/actor.ts';
import type { LedgerNames } from '../../i18n/desk/ledger.ts';
import { type DraftStanding, draftsQuestion } from '../../replies/draft.ts';
import { type Twin, twinSearch } from '../../search/twins.ts';
import { catchUpSearchIndex, isCurrent, standingQuestion } from '../../search/update-index.ts';

export interface CaseView {
  readonly deskCase: DeskCase;
  readonly history: readonly CaseEvent[];
  readonly names: LedgerNames;
  /** The other cases of the same submission that this person may see, with what was said in them. */
  readonly related: readonly RelatedCase[];
  /** Drafts of replies, without their text. */
  readonly drafts: readonly DraftStanding[];
  readonly tied: readonly TiedCaseSeen[];
  /** Other cases that may be about the same matter. */
  readonly twins: readonly Twin[];
}

/** Everything the page of a case shows; undefined where there is none that this person may see. */
export async function viewCase(
  app: Pick<AppContext, 'databases' | 'clock'>,
  actor: StaffActor,
  number: string,
): Promise<CaseView | undefined> {
  const { databases, clock } = app;
  let view = await readView(app, actor, number, 'current');
  if (view === 'unrecorded') {
    await inTenant(databases, actor, (trx) => openDeskCase(trx, clock, actor, number));
    view = await readView(app, actor, number, 'current');
  }
  if (view === 'behind') {
    await catchUpSearchIndex(databases, actor.municipality);
    view = await readView(app, actor, number, 'as_it_is');
  }
  if (view === 'behind' || view === 'unrecorded')
    throw new Error(`the page of the case could not be read: ${view}`);
  return view;
}

/**
 * `behind`: the search index lacks something, so that similar cases could be missed. `unrecorded`: that a case marked with secrecy
 * is read must be written down first, which is not done where nothing is written.
 */
async function readView(
  { databases, clock }: Pick<AppContext, 'databases' | 'clock'>,
  actor: StaffActor,
  number: string,
  index: 'current' | 'as_it_is',
): Promise<CaseView | 'behind' | 'unrecorded' | undefined> {
  const { municipality, committees } = actor;
  const read = async (trx: TenantTransaction) => {
    const opened = await readToShow(trx, clock, actor, number);
    if (!opened) return undefined;
    if (opened.unrecorded) return 'unrecorded';
    const { deskCase } = opened;
    const { case: row, submitter } = deskCase;
    // Similar cases are not looked for once the case is closed.
    const search =
      row.status === 'closed' ? undefined : twinSearch(trx, actor, row, submitter?.email ?? null);
    const found = await readTogether(trx, {
      ...relatedQuestions(trx, row),
      history: historyQuestion(trx, [row.id]),
      drafts: draftsQuestion(trx, row.id),
      tied: tiedQuestion(trx, deskCase),
      standing: standingQuestion(trx, municipality),
      counts: search?.counts,
    });
    if (index === 'current' && search && !isCurrent(found.standing)) return 'behind';
    const others = relatedRows(actor, row, found);
    const tiedRows = tiedFrom(actor, deskCase, found.tied);
    const twinsAmong = search?.among(found.counts);
    const more = await readTogether(trx, {
      said: saidInRelated(trx, others),
      latest: latestQuestion(trx, tiedRows),
      candidates: twinsAmong?.candidates,
    });
    const tied = tiedSeen(tiedRows, more.latest);
    const alike = twinsAmong?.likeliest(more.candidates) ?? [];
    const twins = alike.filter(({ id }) => !tied.some((one) => one.row.id === id));
    const history = historyFrom(found.history);
    const shown = [...history, ...tied.flatMap(({ latest }) => latest ?? [])];
    const names = await namesFor(trx, deskCase, shown);
    const related = relatedFrom(others, more.said);
    return { deskCase, history, related, drafts: found.drafts, tied, twins, names };
  };
  const settings = { access: 'reading', plans: 'kept' } as const;
  return await inTenant(databases, { municipality, committees }, read, settings);
}
