import { largest } from './bodies.ts';
import { foreignMarks, type Secret } from './marks.ts';
import type { Call } from './scene.ts';
import { type Answer, longestSilence, type NoAnswer } from './sending.ts';
import { injected, injectedHeader } from './texts.ts';

/** Milliseconds that no answer may take (issue 11). */
export const longestAnswer = 1000;

export interface Fault {
  readonly what: string;
  /** Only a fault if this case still is what it was planted as. */
  readonly secret: Secret | null;
}

const plain = (what: string): Fault => ({ what, secret: null });

/** What a program says of itself when it fails: places in its files, and statements of its database. */
const inside =
  /\bat [^\n]{1,120}:\d+:\d+\)|node_modules\/|\bnode:internal\b|dist\/src\/|syntax error at or near|violates [a-z-]+ constraint|\bselect [^<]{1,200} from (?:feedback_case|public\.|auth\.)|PostgresError|PGlite/i;

/** On every page (ASVS 5, chapter 3.4), with what it must say. */
const requiredHeaders: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /default-src 'none'/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^deny$/i,
  'referrer-policy': /./,
  'permissions-policy': /./,
  'cache-control': /no-store|no-cache|max-age/,
};

function* headerFaults({ headers, status }: Answer): Generator<Fault> {
  if (injectedHeader in headers) yield plain('a header was let in');
  for (const cookie of headers['set-cookie'] ?? []) {
    const isSafe = /;\s*httponly/i.test(cookie) && /;\s*samesite=(?:lax|strict)/i.test(cookie);
    if (!isSafe) yield plain('a cookie without HttpOnly and SameSite');
    if (/domain=/i.test(cookie)) yield plain('a cookie for other hosts');
  }
  const to = headers.location;
  if (to !== undefined && !/^\/(?![/\\])/.test(to)) yield plain(`led elsewhere (${status})`);
}

function* pageFaults({ headers, body }: Answer): Generator<Fault> {
  if (!(headers['content-type'] ?? '').startsWith('text/html')) return;
  for (const [name, wanted] of Object.entries(requiredHeaders))
    if (!wanted.test(String(headers[name] ?? ''))) yield plain(`a page without ${name}`);
  // What is written as text has its `<` and `"` written as entities.
  if (body.includes(`<${injected.element}`)) yield plain('an element was let in');
  if (body.includes(` ${injected.attribute}="`)) yield plain('an attribute was let in');
  if (/<script>(?!\s*<)/.test(body)) yield plain('a script was let in');
  if (/(?:href|action|src)="\s*javascript:/i.test(body))
    yield plain('a script as an address was let in');
}

/** Cells that a spreadsheet would calculate (OWASP, CSV injection). */
function* tableFaults({ headers, body }: Answer): Generator<Fault> {
  if (!(headers['content-type'] ?? '').startsWith('text/csv')) return;
  if (/(?:^|[;\n])"?\s*[=+@][A-Za-z(]/.test(body)) yield plain('a formula in a cell');
}

const openAtDesk = /^\/desk\/(?:logga-in|utloggad)/;

function* accessFaults(
  { visitor, path, method, refused }: Call,
  { status }: Answer,
): Generator<Fault> {
  const isDesk = /^\/desk(?=[/?]|$)/.test(path) && !openAtDesk.test(path);
  if (visitor.kind === 'stranger' && isDesk && status < 300 && method !== 'OPTIONS')
    yield plain(`somebody who is not signed in was answered ${status}`);
  if (refused && status < 300) yield plain(`was answered ${status} instead of refused`);
}

function* silenceFaults({ delivery, body, method }: Call, answer: NoAnswer): Generator<Fault> {
  const { reason } = answer;
  // What was waited for until patience ended is late, which is another fault.
  if (answer.milliseconds >= longestSilence) return;
  // A body that is too large is answered before it has come whole; its sender may then find the connection gone.
  if (body !== null && body.length > largest) return;
  if (delivery.kind === 'raw' && delivery.ending !== 'wait') return;
  // What is no HTTP is answered with a body before it is known that HEAD may have none.
  if (method === 'HEAD' && reason.includes('Data after')) return;
  yield plain(`no answer: ${reason.replaceAll(/\d+/g, 'n')}`);
}

/** What is wrong with an answer, however long it took. */
export function* faultsOf(
  call: Call,
  answer: Answer | NoAnswer,
  secrets: readonly Secret[],
): Generator<Fault> {
  if (!('body' in answer)) return yield* silenceFaults(call, answer);
  if (answer.status >= 500) yield plain(`was answered ${answer.status}`);
  yield* headerFaults(answer);
  yield* pageFaults(answer);
  yield* tableFaults(answer);
  yield* accessFaults(call, answer);
  if (inside.test(answer.body)) yield plain('told of its own inside');
  for (const { mark, secret } of foreignMarks(answer.body, call.path, call.visitor, secrets))
    yield { what: `shows ${mark} to somebody who may not read it`, secret };
}

/** Whether an answer took too long; half a request is waited for until its time is up, which is no answer that takes long. */
export const isLate = (call: Call, answer: Answer | NoAnswer): boolean =>
  answer.milliseconds > longestAnswer && !isAbandoned(call, answer);

function isAbandoned({ delivery }: Call, { status }: Answer | NoAnswer): boolean {
  return delivery.kind === 'raw' && (delivery.ending !== 'wait' || status === 408);
}
