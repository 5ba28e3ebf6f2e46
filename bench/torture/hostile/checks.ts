import { largest } from './bodies.ts';
import { foreignMarks, type Secret } from './marks.ts';
import type { Call } from './scene.ts';
import { type Answer, longestWait, type NoAnswer } from './sending.ts';
import { injected, injectedHeader } from './texts.ts';

/** Milliseconds that no response may exceed (issue 11). */
export const longestAnswer = 1000;

export interface Fault {
  readonly what: string;
  /** The secret that was leaked; it counts as a fault only while the case is still secret. */
  readonly secret: Secret | null;
}

const publicFault = (what: string): Fault => ({ what, secret: null });

/** Internal details in an error message: source file positions and database statements. */
const internalDetails =
  /\bat [^\n]{1,120}:\d+:\d+\)|node_modules\/|\bnode:internal\b|dist\/src\/|syntax error at or near|violates [a-z-]+ constraint|\bselect [^<]{1,200} from (?:feedback_case|public\.|auth\.)|PostgresError|PGlite/i;

/** Required on every page (ASVS 5, chapter 3.4), with the value that must be there. */
const requiredHeaders: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /default-src 'none'/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^deny$/i,
  'referrer-policy': /./,
  'permissions-policy': /./,
  'cache-control': /no-store|no-cache|max-age/,
};

function* headerFaults({ headers, status }: Answer): Generator<Fault> {
  if (injectedHeader in headers) yield publicFault('a header was let in');
  for (const cookie of headers['set-cookie'] ?? []) {
    const isSafe = /;\s*httponly/i.test(cookie) && /;\s*samesite=(?:lax|strict)/i.test(cookie);
    if (!isSafe) yield publicFault('a cookie without HttpOnly and SameSite');
    if (/domain=/i.test(cookie)) yield publicFault('a cookie for other hosts');
  }
  const to = headers.location;
  if (to !== undefined && !/^\/(?![/\\])/.test(to)) yield publicFault(`led elsewhere (${status})`);
}

function* pageFaults({ headers, body }: Answer): Generator<Fault> {
  if (!(headers['content-type'] ?? '').startsWith('text/html')) return;
  for (const [name, wanted] of Object.entries(requiredHeaders))
    if (!wanted.test(String(headers[name] ?? ''))) yield publicFault(`a page without ${name}`);
  // In text, `<` and `"` are always written as entities.
  if (body.includes(`<${injected.element}`)) yield publicFault('an element was let in');
  if (body.includes(` ${injected.attribute}="`)) yield publicFault('an attribute was let in');
  if (/<script>(?!\s*<)/.test(body)) yield publicFault('a script was let in');
  if (/(?:href|action|src)="\s*javascript:/i.test(body))
    yield publicFault('a script as an address was let in');
}

/** Cells that a spreadsheet would evaluate as formulas (OWASP, CSV injection). */
function* tableFaults({ headers, body }: Answer): Generator<Fault> {
  if (!(headers['content-type'] ?? '').startsWith('text/csv')) return;
  if (/(?:^|[;\n])"?\s*[=+@][A-Za-z(]/.test(body)) yield publicFault('a formula in a cell');
}

const openAtDesk = /^\/desk\/(?:logga-in|utloggad)/;

function* accessFaults(
  { visitor, path, method, refused }: Call,
  { status }: Answer,
): Generator<Fault> {
  const isDesk = /^\/desk(?=[/?]|$)/.test(path) && !openAtDesk.test(path);
  if (visitor.kind === 'stranger' && isDesk && status < 300 && method !== 'OPTIONS')
    yield publicFault(`somebody who is not signed in was answered ${status}`);
  if (refused && status < 300) yield publicFault(`was answered ${status} instead of refused`);
}

function* noAnswerFaults({ delivery, body, method }: Call, answer: NoAnswer): Generator<Fault> {
  const { reason } = answer;
  // A call that was given up on is reported as late, which is a separate fault.
  if (answer.milliseconds >= longestWait) return;
  // A body that is too large is answered before all of it has been received; the sender may then find the connection
  // closed.
  if (body !== null && body.length > largest) return;
  if (delivery.kind === 'raw' && delivery.ending !== 'wait') return;
  // A request that is no valid HTTP is answered with a body before it is known that its method is HEAD, which may
  // have none.
  if (method === 'HEAD' && reason.includes('Data after')) return;
  yield publicFault(`no answer: ${reason.replaceAll(/\d+/g, 'n')}`);
}

/** The faults of a response, apart from its duration. */
export function* faultsOf(
  call: Call,
  answer: Answer | NoAnswer,
  secrets: readonly Secret[],
): Generator<Fault> {
  if (!('body' in answer)) return yield* noAnswerFaults(call, answer);
  if (answer.status >= 500) yield publicFault(`was answered ${answer.status}`);
  yield* headerFaults(answer);
  yield* pageFaults(answer);
  yield* tableFaults(answer);
  yield* accessFaults(call, answer);
  if (internalDetails.test(answer.body)) yield publicFault('told of its own inside');
  for (const { mark, secret } of foreignMarks(answer.body, call.path, call.visitor, secrets))
    yield { what: `shows ${mark} to somebody who may not read it`, secret };
}

/**
 * Whether a response took too long. An incomplete request does not count: the server waits for the rest of it until
 * its timeout.
 */
export const isLate = (call: Call, answer: Answer | NoAnswer): boolean =>
  answer.milliseconds > longestAnswer && !isAbandoned(call, answer);

function isAbandoned({ delivery }: Call, { status }: Answer | NoAnswer): boolean {
  return delivery.kind === 'raw' && (delivery.ending !== 'wait' || status === 408);
}
