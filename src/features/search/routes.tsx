import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import type { TenantTransaction } from '../../db/tenant.ts';
import { inTenant } from '../../db/tenant.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { arrivalDayOf } from '../../domain/calendar/day.ts';
import { readingReach } from '../../domain/permission.ts';
import { deskPaths } from '../../paths.ts';
import { Problem } from '../../problem.ts';
import { findCases } from '../../search/find.ts';
import { parseSearchQuery } from '../../search/parse-query.ts';
import { updateSearchIndex } from '../../search/update-index.ts';
import { deskFrame } from '../../web/desk-frame.ts';
import { formToObject } from '../../web/form-body.ts';
import { sendPage } from '../../web/render.ts';
import { requireStaff, staffOf } from '../../web/require-staff.tsx';
import { csvOf, mostRows } from './csv.ts';
import { readFilters, readTyped, type SearchInput, searchAddress } from './form.ts';
import { SearchPage, type SearchPageProps } from './page.tsx';
import { readChoosable, readFound, readListed } from './queries.ts';
import { searchWords } from './words.ts';

interface RouteTypes {
  readonly Querystring: Readonly<Record<string, unknown>>;
}

/** Portions of the ledger that a search indexes itself; what remains is left to the worker, and the page says so. */
const mostPortions = 10;

async function searcherOf(app: AppContext, request: FastifyRequest): Promise<StaffActor> {
  const actor = await staffOf(app, request);
  if (readingReach(actor.role) === undefined) throw new Problem('not_permitted');
  return actor;
}

function isAsked({ words, filters }: SearchInput): boolean {
  return words !== '' || Object.keys(filters).length > 0;
}

async function resultsFor(
  trx: TenantTransaction,
  actor: StaffActor,
  typed: SearchInput,
  { filters, errors }: ReturnType<typeof readFilters>,
): Promise<SearchPageProps['results']> {
  if (!isAsked(typed) || Object.keys(errors).length > 0) return 'none';
  const wanted = parseSearchQuery(typed.words);
  if (typed.words !== '' && wanted === undefined) return 'no_words';
  const question = { actor, wanted, filters, after: typed.after };
  return { wanted, ...(await readFound(trx, question, wanted?.number ?? null)) };
}

async function showSearch(
  app: AppContext,
  reply: FastifyReply,
  actor: StaffActor,
  typed: SearchInput,
) {
  const frame = deskFrame(actor, await app.signIn.placeOf(actor), app.config);
  let left = 0;
  let page = await readSearch(app, actor, typed, 'current');
  if (page === 'behind') {
    left = await updateSearchIndex(app.databases, actor.municipality, mostPortions);
    page = await readSearch(app, actor, typed, 'as_it_is');
  }
  if (page === 'behind') throw new Error('what is searched was to be taken as it is');
  const status = Object.keys(page.errors).length > 0 ? 422 : 200;
  return sendPage(reply, status, <SearchPage {...{ frame, typed }} {...page} waiting={left > 0} />);
}

/** `behind`: whether the search is for words and the index is not up to date. */
async function readSearch(
  app: AppContext,
  actor: StaffActor,
  typed: SearchInput,
  index: 'current' | 'as_it_is',
): Promise<Pick<SearchPageProps, 'choosable' | 'errors' | 'results'> | 'behind'> {
  const { municipality, committees } = actor;
  const read = async (trx: TenantTransaction) => {
    const { isCurrent, ...choosable } = await readChoosable(trx, actor);
    if (index === 'current' && !isCurrent && isAsked(typed)) return 'behind';
    const filters = readFilters(typed.filters, choosable);
    const results = await resultsFor(trx, actor, typed, filters);
    return { choosable, errors: filters.errors, results };
  };
  const settings = { access: 'reading', plans: 'kept' } as const;
  return await inTenant(app.databases, { municipality, committees }, read, settings);
}

/** The same cases as a file; its texts are those that any list of the desk shows. */
async function sendList(
  app: AppContext,
  reply: FastifyReply,
  actor: StaffActor,
  typed: SearchInput,
) {
  const { municipality, committees } = actor;
  await updateSearchIndex(app.databases, municipality, mostPortions);
  const text = await inTenant(app.databases, { municipality, committees }, async (trx) => {
    const choosable = await readChoosable(trx, actor);
    const { filters, errors } = readFilters(typed.filters, choosable);
    const wanted = parseSearchQuery(typed.words);
    const nothing = Object.keys(errors).length > 0 || (typed.words !== '' && wanted === undefined);
    const question = { actor, wanted, filters, after: undefined, most: mostRows };
    const ids = nothing ? [] : await findCases(trx, question);
    return csvOf(await readListed(trx, ids), choosable);
  });
  const file = `${searchWords.csv.file}-${arrivalDayOf(app.clock.now())}.csv`;
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${file}"`)
    .type('text/csv; charset=utf-8')
    .send(text);
}

export function registerSearchRoutes(server: FastifyInstance, app: AppContext): void {
  const requireStaffOptions = { preHandler: requireStaff(app) };
  server.get<RouteTypes>(deskPaths.search, requireStaffOptions, async (request, reply) => {
    const actor = await searcherOf(app, request);
    // Words that somebody has typed into the address are not read from there.
    return showSearch(app, reply, actor, { ...readTyped(request.query), words: '' });
  });
  server.post(deskPaths.search, requireStaffOptions, async (request, reply) => {
    const actor = await searcherOf(app, request);
    const typed = readTyped(formToObject(request.body));
    if (typed.words === '') return reply.redirect(searchAddress(typed.filters, typed.after), 303);
    return showSearch(app, reply, actor, typed);
  });
  server.post(deskPaths.searchList, requireStaffOptions, async (request, reply) => {
    const actor = await searcherOf(app, request);
    return sendList(app, reply, actor, readTyped(formToObject(request.body)));
  });
}
