import { typedForm } from './bodies.ts';
import { sameSite } from './people.ts';
import { type Attack, bearer, isForPrograms, isPage, type Scene } from './scene.ts';
import type { HeaderValues } from './sending.ts';
import { hostileValue } from './texts.ts';

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

export const crossSite: Attack = async (scene) => {
  const { bytes } = typedForm(scene.mark, scene.random);
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const foreign = scene.random.pick(foreignHeaders);
  await scene.ask({
    attack: 'from another site',
    headers: { ...type, ...foreign },
    body: bytes,
    refused: !isForPrograms(scene),
  });
};

export const wrongHost: Attack = async (scene) => {
  const host = scene.random.pick([
    'hostile.example',
    'hostile.example:80',
    '',
    '127.0.0.1@hostile.example',
    'localhost',
    '[::1]',
    'a'.repeat(3000),
  ]);
  const { bytes } = typedForm(scene.mark, scene.random);
  const sessionCookie = isPage(scene) ? {} : sameSite(scene.origin);
  await scene.ask({
    attack: 'another host',
    headers: { ...sessionCookie, host },
    body: isPage(scene) ? null : bytes,
  });
};

export const forgedCookie: Attack = async (scene) => {
  const { random, endedCookies, visitor } = scene;
  const { cookie = 'desk=x' } = await scene.identity(visitor);
  // A session is one cookie among others.
  const sessionCookie =
    String(cookie)
      .split('; ')
      .find((one) => /^(?:__Host-)?desk=/.test(one)) ?? 'desk=x';
  const forged = random.pick([
    'desk=',
    'desk=x.y',
    'desk=%00',
    'desk=%E0%A4%A',
    `desk=${'a'.repeat(7000)}`,
    'desk={"token":"x"}',
    'desk=; desk=; desk=',
    '__proto__=1; constructor=2; desk=null',
    `${sessionCookie.slice(0, -3)}AAA`,
    sessionCookie.replace(/=[^.]*/, '=hostile'),
    sessionCookie.replace(/\.(.*)$/, '.'),
    sessionCookie.toUpperCase(),
    endedCookies[random.between(0, Math.max(0, endedCookies.length - 1))] ?? 'desk=ended',
  ]);
  // A forged cookie identifies nobody, so the visitor is a stranger.
  await scene.ask({
    attack: 'a forged or ended cookie',
    visitor: { kind: 'stranger' },
    headers: { ...(isPage(scene) ? {} : sameSite(scene.origin)), cookie: forged },
    body: isPage(scene) ? null : Buffer.from('version=1'),
  });
};

const malformedHeaders: readonly [HeaderValues, ...HeaderValues[]] = [
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
  { cookie: Array.from({ length: 300 }, (_, index) => `c${index}=1`).join('; ') },
  { upgrade: 'h2c', 'http2-settings': 'AAMAAABkAAQAAP__' },
  { te: 'trailers, deflate;q=0.5' },
  { expect: '100-continue' },
];

export const malformedHeader: Attack = async (scene) => {
  const odd = scene.random.pick(malformedHeaders);
  const sessionCookie = isPage(scene) ? {} : sameSite(scene.origin);
  const body = isPage(scene) ? null : typedForm(scene.mark, scene.random).bytes;
  await scene.ask({
    attack: `odd header ${Object.keys(odd).join(' ')}`,
    headers: { ...sessionCookie, ...odd },
    body,
  });
};

export const otherMethod: Attack = async (scene) => {
  const method = scene.random.pick([
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

export const hostileQuery: Attack = async (scene) => {
  const body = isPage(scene) ? null : typedForm(scene.mark, scene.random).bytes;
  const headers = isPage(scene) ? {} : sameSite(scene.origin);
  await scene.ask({
    attack: 'a hostile query',
    path: `${scene.path}?${queryText(scene)}`,
    headers,
    body,
  });
};

export const opened: Attack = async (scene) => {
  await scene.ask({
    attack: 'opened',
    headers: isForPrograms(scene) ? bearer(scene) : {},
    body: null,
  });
};
