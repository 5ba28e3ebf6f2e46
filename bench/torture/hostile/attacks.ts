import type { Random } from '../../random.ts';
import { formBodies, jsonBodies, typedForm } from './bodies.ts';
import { type Form, fillIn, formsIn, formText, type Pair } from './forms.ts';
import { sameSite, type Visitor } from './people.ts';
import { rawAttack } from './raw.ts';
import type { Scene } from './scene.ts';
import type { HeaderValues } from './sending.ts';
import { hostileValue, sharpValues } from './texts.ts';

type Attack = (scene: Scene) => Promise<void>;

const isForPrograms = ({ route }: Scene) => route.path.startsWith('/api/');
const isPage = ({ route }: Scene) => route.method === 'GET' || route.method === 'HEAD';

const pick = <T>(random: Random, choices: readonly [T, ...T[]]): T => random.pick(choices);
function entryOf<T>(
  record: Readonly<Record<string, T>>,
  random: Random,
): readonly [string, T] | undefined {
  const entries = Object.entries(record);
  return entries[random.between(0, entries.length - 1)];
}

const queryNames = [
  'urval',
  'slag',
  'dag',
  'sedan',
  'ord',
  'status',
  'kanal',
  'till',
  'fran',
  'klart',
  'next',
  'utloggad',
  'utkast',
  'sida',
  'efter',
  'enhet',
  'vy',
  'mall',
  'av',
  'version',
  'jamfor',
  'arende',
  'case',
  'code',
  'state',
  'error',
  '__proto__',
  'constructor',
] as const;

function queryText(scene: Scene): string {
  const { random, mark } = scene;
  const count = random.chance(0.05) ? 300 : random.between(1, 4);
  const pairs = Array.from({ length: count }, () => {
    const value = hostileValue(random, mark, 300);
    return `${random.pick(queryNames)}${random.chance(0.1) ? '[]' : ''}=${random.chance(0.1) ? '%zz%ff' : encodeURIComponent(value.toWellFormed())}`;
  });
  return pairs.join('&');
}

const codeOf = ({ codes, random }: Scene): string =>
  codes[random.between(0, Math.max(0, codes.length - 1))] ?? '0000-0000-0000-0000';

/** The page where the forms of this route stand: of a case that a code opens, of the route itself, or the one above it. */
async function openingOf(
  scene: Scene,
): Promise<{ readonly html: string; readonly path: string } | undefined> {
  const { route, path, origin } = scene;
  const byCode = /^((?:\/en)?\/[^/]+\/(?:folj|mottagare))(?:\/|$)/.exec(path)?.[1];
  if (byCode !== undefined && !path.startsWith('/desk')) {
    const body = Buffer.from(formText([['code', codeOf(scene)]]));
    const answer = await scene.ask({
      attack: 'opened by code',
      method: 'POST',
      path: byCode,
      headers: sameSite(origin),
      body,
    });
    return 'body' in answer ? { html: answer.body, path: byCode } : undefined;
  }
  for (const address of new Set([path, path.replace(/\/[^/]*$/, '')])) {
    if (address === '') continue;
    const answer = await scene.ask({
      attack: 'opened',
      method: 'GET',
      path: address,
      headers: {},
      body: null,
    });
    if (
      'body' in answer &&
      answer.status === 200 &&
      formsIn(answer.body, address).some(({ method }) => method === 'POST')
    )
      return { html: answer.body, path: address };
    if (route.method === 'GET') return undefined;
  }
  return undefined;
}

function formFor(
  scene: Scene,
  { html, path }: { readonly html: string; readonly path: string },
): Form | undefined {
  const forms = formsIn(html, path).filter(({ method }) => method === 'POST');
  const own = forms.filter(
    ({ action, controls }) =>
      action.split('?', 1)[0] === scene.path ||
      controls.some((control) => control.kind === 'pressed' && control.action === scene.path),
  );
  const signOut = (form: Form) => form.action.endsWith('/logga-ut');
  const others = forms.filter((form) => !signOut(form));
  const among = own.length > 0 ? own : others;
  return among[scene.random.between(0, Math.max(0, among.length - 1))];
}

/** The number of a case that exists, to be merged with or tied to. */
function otherNumber({ addresses, visitor, random }: Scene): string | undefined {
  const route = { method: 'GET', path: '/desk/arenden/:number' };
  return /\d{4}-\d+/.exec(addresses.choose(route, visitor, random))?.[0];
}

/** Filled in as its page offers it, so that it passes what is checked first and comes to where it is done. */
const filled: Attack = async (scene) => {
  const opening = await openingOf(scene);
  const form = opening && formFor(scene, opening);
  if (!form) return await typed(scene);
  const { action, pairs } = fillIn(form, scene.random, scene.mark, otherNumber(scene));
  const body = Buffer.from(formText(pairs));
  await scene.ask({
    attack: 'a form filled in',
    method: 'POST',
    path: action,
    headers: sameSite(scene.origin),
    body,
  });
};

const versions = ['0', '1', '999999999', '-1', '1e3', '١', '', '00002', '2147483648'] as const;

const staleVersion: Attack = async (scene) => {
  const opening = await openingOf(scene);
  const form = opening && formFor(scene, opening);
  if (!form) return;
  const { action, pairs } = fillIn(form, scene.random, scene.mark, otherNumber(scene));
  const stale = pairs.map(
    ([name, value]): Pair => [name, name === 'version' ? scene.random.pick(versions) : value],
  );
  const body = Buffer.from(formText(stale));
  await scene.ask({
    attack: 'a version nobody has seen',
    method: 'POST',
    path: action,
    headers: sameSite(scene.origin),
    body,
  });
};

/** Two people press their buttons on the same case at the same moment; the same form twice where nobody else is there. */
const atOnce: Attack = async (scene) => {
  const opening = await openingOf(scene);
  const form = opening && formFor(scene, opening);
  if (!form) return;
  const send = async (visitor: Visitor) => {
    const { action, pairs } = fillIn(form, scene.random.fork(), scene.mark, otherNumber(scene));
    const headers = sameSite(scene.origin);
    await scene.ask({
      attack: 'two at once',
      visitor,
      method: 'POST',
      path: action,
      headers,
      body: Buffer.from(formText(pairs)),
    });
  };
  await Promise.all([send(scene.visitor), send(scene.colleague)]);
};

const typed: Attack = async (scene) => {
  if (isForPrograms(scene)) return await programBody(scene);
  const { bytes } = typedForm(scene.mark, scene.random);
  await scene.ask({ attack: 'a form nobody opened', headers: sameSite(scene.origin), body: bytes });
};

const oddForm: Attack = async (scene) => {
  const [name, make] = entryOf(formBodies, scene.random) ?? [];
  if (name === undefined || make === undefined) return;
  const { type, bytes } = make(scene.mark, scene.random);
  const { 'content-type': _usual, ...own } = sameSite(scene.origin);
  await scene.ask({
    attack: name,
    headers: { ...own, ...(type === null ? {} : { 'content-type': type }) },
    body: bytes,
  });
};

/** The header that a program follows a case with. */
const bearer = (scene: Scene): HeaderValues => ({ authorization: `Bearer ${codeOf(scene)}` });

const programBody: Attack = async (scene) => {
  const [name, make] = entryOf(jsonBodies, scene.random) ?? [];
  if (name === undefined || make === undefined) return;
  const { type, bytes } = make(scene.mark, scene.random);
  await scene.ask({
    attack: name,
    headers: { ...bearer(scene), ...(type === null ? {} : { 'content-type': type }) },
    body: bytes,
  });
};

/** The same submission again with its key, at once and later, and another one with the same key. */
const repeatedKey: Attack = async (scene) => {
  const key = `hostile-${scene.random.between(0, 1e9)}`;
  const headers = { 'content-type': 'application/json', 'idempotency-key': key, ...bearer(scene) };
  const say = (text: string) =>
    scene.ask({
      attack: 'the same key again',
      headers,
      body: Buffer.from(JSON.stringify({ text })),
    });
  const text = hostileValue(scene.random, scene.mark, 2000);
  await Promise.all([say(text), say(text)]);
  await say(text);
  await say(`${scene.mark}another`);
};

const foreignHeaders: readonly [HeaderValues, ...HeaderValues[]] = [
  { origin: 'https://hostile.example' },
  { origin: 'null' },
  { origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'cross-site' },
  { referer: 'https://hostile.example/http://127.0.0.1/' },
  { origin: '', referer: '' },
  { origin: 'http://127.0.0.1@hostile.example' },
  {},
];

const fromElsewhere: Attack = async (scene) => {
  const { bytes } = typedForm(scene.mark, scene.random);
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const foreign = pick(scene.random, foreignHeaders);
  await scene.ask({
    attack: 'from another site',
    headers: { ...type, ...foreign },
    body: bytes,
    refused: !isForPrograms(scene),
  });
};

const wrongHost: Attack = async (scene) => {
  const host = pick(scene.random, [
    'hostile.example',
    'hostile.example:80',
    '',
    '127.0.0.1@hostile.example',
    'localhost',
    '[::1]',
    'a'.repeat(3000),
  ]);
  const { bytes } = typedForm(scene.mark, scene.random);
  const own = isPage(scene) ? {} : sameSite(scene.origin);
  await scene.ask({
    attack: 'another host',
    headers: { ...own, host },
    body: isPage(scene) ? null : bytes,
  });
};

const forgedCookie: Attack = async (scene) => {
  const { random, endedCookies, visitor } = scene;
  const { cookie = 'desk=x' } = await scene.identity(visitor);
  const own = String(cookie);
  const forged = pick(random, [
    'desk=',
    'desk=x.y',
    'desk=%00',
    'desk=%E0%A4%A',
    `desk=${'a'.repeat(7000)}`,
    'desk={"token":"x"}',
    'desk=; desk=; desk=',
    '__proto__=1; constructor=2; desk=null',
    `${own.slice(0, -3)}AAA`,
    own.replace(/=[^.]*/, '=hostile'),
    own.replace(/\.(.*)$/, '.'),
    own.toUpperCase(),
    endedCookies[random.between(0, Math.max(0, endedCookies.length - 1))] ?? 'desk=ended',
  ]);
  // Whoever sends it is nobody.
  await scene.ask({
    attack: 'a forged or ended cookie',
    visitor: { kind: 'stranger' },
    headers: { ...(isPage(scene) ? {} : sameSite(scene.origin)), cookie: forged },
    body: isPage(scene) ? null : Buffer.from('version=1'),
  });
};

const oddHeaders: readonly [HeaderValues, ...HeaderValues[]] = [
  { range: 'bytes=0-0' },
  { range: 'bytes=-1,0-0,5-1,99999999999-' },
  { 'accept-encoding': 'gzip;q=0, br;q=0, identity;q=0, *;q=0' },
  { 'accept-encoding': 'br' },
  { 'accept-encoding': 'deflate, gzip;q=1.0, *;q=0.5' },
  { 'accept-encoding': `${'gzip,'.repeat(1500)}` },
  { 'accept-language': `${'sv;q=0.1,'.repeat(1500)}` },
  { 'accept-language': ';q=;;q=NaN,*' },
  { accept: 'application/xml;q=1, */*;q=0' },
  { 'if-none-match': '*', 'if-modified-since': 'Thu, 01 Jan 2099 00:00:00 GMT' },
  { 'if-none-match': `"${'x'.repeat(6000)}"` },
  {
    'x-forwarded-for': '1.2.3.4, ::1, <hostile-element>',
    'x-forwarded-host': 'hostile.example',
    'x-forwarded-proto': 'javascript',
  },
  { forwarded: 'for=_hidden;host=hostile.example;proto=https' },
  { 'x-http-method-override': 'DELETE', 'x-original-url': '/desk/konton' },
  { authorization: `Bearer ${'A'.repeat(7000)}` },
  { authorization: 'Basic YWRtaW46YWRtaW4=' },
  { authorization: 'Bearer  \t' },
  { 'idempotency-key': 'k'.repeat(256) },
  { 'content-encoding': 'gzip' },
  { 'content-encoding': 'br, identity' },
  { 'idempotency-key': ['a', 'b'] },
  { cookie: Array.from({ length: 300 }, (_, place) => `c${place}=1`).join('; ') },
  { upgrade: 'h2c', 'http2-settings': 'AAMAAABkAAQAAP__' },
  { te: 'trailers, deflate;q=0.5' },
  { expect: '100-continue' },
];

const oddHeader: Attack = async (scene) => {
  const odd = pick(scene.random, oddHeaders);
  const own = isPage(scene) ? {} : sameSite(scene.origin);
  const body = isPage(scene) ? null : typedForm(scene.mark, scene.random).bytes;
  await scene.ask({
    attack: `odd header ${Object.keys(odd).join(' ')}`,
    headers: { ...own, ...odd },
    body,
  });
};

const otherMethod: Attack = async (scene) => {
  const method = pick(scene.random, [
    'PUT',
    'DELETE',
    'PATCH',
    'OPTIONS',
    'TRACE',
    'PROPFIND',
    'HEAD',
    'QUERY',
    'POST',
  ]);
  const body =
    method === 'HEAD' || method === 'OPTIONS' || method === 'TRACE'
      ? null
      : Buffer.from('version=1');
  await scene.ask({ attack: `method ${method}`, method, headers: sameSite(scene.origin), body });
};

const hostileQuery: Attack = async (scene) => {
  const body = isPage(scene) ? null : typedForm(scene.mark, scene.random).bytes;
  const headers = isPage(scene) ? {} : sameSite(scene.origin);
  await scene.ask({
    attack: 'a hostile query',
    path: `${scene.path}?${queryText(scene)}`,
    headers,
    body,
  });
};

const opened: Attack = async (scene) => {
  await scene.ask({
    attack: 'opened',
    headers: isForPrograms(scene) ? bearer(scene) : {},
    body: null,
  });
};

const sharpCode: Attack = async (scene) => {
  const value = sharpValues[scene.random.between(0, sharpValues.length - 1)] ?? '';
  const body = Buffer.from(formText([['code', value]]));
  await scene.ask({ attack: 'a code that is none', headers: sameSite(scene.origin), body });
};

type Weighted = readonly (readonly [weight: number, attack: Attack])[];

const forPages: Weighted = [
  [35, opened],
  [30, hostileQuery],
  [8, oddHeader],
  [8, forgedCookie],
  [7, rawAttack],
  [6, otherMethod],
  [6, wrongHost],
];
const forForms: Weighted = [
  [42, filled],
  [8, staleVersion],
  [7, atOnce],
  [10, typed],
  [10, oddForm],
  [5, fromElsewhere],
  [4, forgedCookie],
  [4, oddHeader],
  [4, rawAttack],
  [2, wrongHost],
  [2, otherMethod],
  [2, hostileQuery],
  [2, sharpCode],
];
const forPrograms: Weighted = [
  [40, programBody],
  [20, repeatedKey],
  [10, oddForm],
  [10, rawAttack],
  [10, oddHeader],
  [5, hostileQuery],
  [5, otherMethod],
];

/** Makes one attempt, of a kind that suits the route. */
export async function attack(scene: Scene): Promise<void> {
  const kinds = isPage(scene) ? forPages : isForPrograms(scene) ? forPrograms : forForms;
  let lot = scene.random.next() * kinds.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, make] of kinds) {
    lot -= weight;
    if (lot < 0) return await make(scene);
  }
}
