import { seeds } from '../../../municipalities/index.ts';
import { readingReach } from '../../../src/domain/permission.ts';
import { receipt } from '../submitters.ts';
import { formsIn, formText, type Pair } from './forms.ts';
import {
  municipalities,
  type Person,
  people,
  type Sessions,
  sameSite,
  type Visitor,
} from './people.ts';
import { send } from './sending.ts';

/**
 * Part of every text written to a municipality, so that it can be recognised where it may not be read. Short, so that
 * no code that breaks long words splits it.
 */
export const markOf = (municipality: string): string =>
  `zqt${municipalities.indexOf(municipality)}q `;

/** A case marked with secrecy, whose text appears in no other case. */
export interface Secret {
  readonly municipality: string;
  readonly committee: string;
  readonly number: string;
  readonly code: string;
  readonly mark: string;
}

const addressed = /^\/(?:en\/|api\/v1\/)?([a-z][a-z-]{1,40})(?=[/?]|$)/;

/**
 * The municipality whose text a response may contain: the one in a public address, or the one where the signed-in
 * user works.
 */
export function municipalityFor(path: string, visitor: Visitor): string | undefined {
  const named = addressed.exec(path)?.[1];
  if (named !== undefined && municipalities.includes(named)) return named;
  return visitor.kind === 'person' ? visitor.municipality : undefined;
}

export function mayReadSecret(visitor: Visitor, { municipality, committee }: Secret): boolean {
  if (visitor.kind === 'stranger' || visitor.municipality !== municipality) return false;
  const { committees, role } = visitor;
  const isWithin = committees === 'all' || committees.includes(committee);
  return isWithin && readingReach(role) !== undefined;
}

const visible = (html: string): string => html.replaceAll(/<wbr\s*\/?>|\u200b|\u00ad/g, '');

/** Whether a response contains the mark of its reader's own municipality. */
export function holdsOwnMark(body: string, path: string, visitor: Visitor): boolean {
  const own = municipalityFor(path, visitor);
  return own !== undefined && body.includes(markOf(own).trim());
}

/** Marks in a response to a visitor who may not read them. */
export function* foreignMarks(
  body: string,
  path: string,
  visitor: Visitor,
  secrets: readonly Secret[],
): Generator<{ readonly mark: string; readonly secret: Secret | null }> {
  if (!body.includes('zq')) return;
  const text = visible(body);
  const own = municipalityFor(path, visitor);
  for (const municipality of municipalities) {
    const mark = markOf(municipality).trim();
    if (municipality !== own && text.includes(mark)) yield { mark, secret: null };
  }
  for (const secret of secrets)
    if (text.includes(secret.mark) && !mayReadSecret(visitor, secret))
      yield { mark: secret.mark, secret };
}

async function submitText(origin: string, municipality: string, unit: string, text: string) {
  const answer = await send(origin, {
    method: 'POST',
    path: `/api/v1/${municipality}/cases`,
    headers: { 'content-type': 'application/json', 'idempotency-key': text },
    body: Buffer.from(JSON.stringify({ text, unit, kind: 'complaint' })),
  });
  if (answer.status !== 201)
    throw new Error(
      `${municipality} ${unit} answered ${answer.status} ${'body' in answer ? answer.body : answer.reason}`,
    );
  return receipt.parse(JSON.parse(answer.body));
}

async function markSecret(origin: string, cookie: string, number: string): Promise<void> {
  const path = `/desk/arenden/${number}/sekretess`;
  const page = await send(origin, { method: 'GET', path, headers: { cookie }, body: null });
  const forms = 'body' in page ? formsIn(page.body, path) : [];
  const form = forms.find(({ action }) => action === path);
  const kept = (form?.controls ?? []).flatMap((control): Pair[] =>
    control.kind === 'kept' ? [[control.name, control.value]] : [],
  );
  const given: Pair[] = [...kept, ['provision', 'osl_26_1'], ['reason', 'Prov.']];
  const headers = { ...sameSite(origin), cookie };
  const body = Buffer.from(formText(given));
  const answer = await send(origin, { method: 'POST', path, headers, body });
  if (answer.status !== 303) throw new Error(`marking ${number} was answered ${answer.status}`);
}

/** Submits one case in each committee of each municipality, and has the coordinator mark it with secrecy. */
export async function plantSecrets(origin: string, sessions: Sessions): Promise<readonly Secret[]> {
  const secrets: Secret[] = [];
  for (const { id: municipality, organisation } of seeds) {
    const marker = people.find(
      (person: Person) => person.municipality === municipality && person.role === 'coordinator',
    );
    if (!marker) throw new Error(`${municipality} has no coordinator`);
    const cookie = await sessions.cookieOf(marker);
    for (const { id: committee } of organisation.committees) {
      const departments = organisation.departments.filter((one) => one.committee === committee);
      const unit = organisation.units.find((one) =>
        departments.some(({ id }) => id === one.department),
      );
      if (!unit) continue;
      const mark = `zqs${secrets.length}q`;
      const submitted = await submitText(origin, municipality, unit.id, `${mark} Hemligt.`);
      await markSecret(origin, cookie, submitted.number);
      secrets.push({ municipality, committee, mark, ...submitted });
    }
  }
  return secrets;
}
