import { receipt } from '../submitters.ts';
import type { Call } from './scene.ts';
import type { Answer, NoAnswer } from './sending.ts';

/** What the server promised, to be compared with the tables afterwards. */
export class ResponseAccount {
  /** `municipality number` of each submission whose number was returned to a client of the API. */
  readonly byProgram = new Set<string>();
  /** The codes that were returned with them, by municipality. */
  readonly codes = new Map<string, string[]>();
  /** The number of 201 responses to the public form and to registration at the desk. */
  byForm = 0;
  registered = 0;
  /**
   * The number of 303 responses to splitting a case, and to every other action on a case that is recorded in its
   * ledger.
   */
  divided = 0;
  changed = 0;
  /** Complete submissions that got no response: they may be stored or not. */
  unanswered = 0;
  readonly faults: string[] = [];
  readonly #keys = new Map<string, string>();

  #noteProgram({ path, headers }: Call, { body }: Answer): void {
    const municipality = path.split('/')[3] ?? '';
    const { number, code } = receipt.parse(JSON.parse(body));
    const place = `${municipality} ${number}`;
    const key = headers['idempotency-key'];
    const named = typeof key === 'string' ? `${municipality} ${key}` : undefined;
    const before = named === undefined ? undefined : this.#keys.get(named);
    if (before !== undefined && before !== place)
      this.faults.push(`one key was answered ${before} and ${place}`);
    if (named !== undefined) this.#keys.set(named, place);
    this.byProgram.add(place);
    this.codes.set(municipality, [...(this.codes.get(municipality) ?? []).slice(-60), code]);
  }

  note(call: Call, answer: Answer | NoAnswer): void {
    const { method, path, route } = call;
    if (method !== 'POST') return;
    const isSubmission =
      /^(?:\/en)?\/:municipality[^/]*$|^\/api\/v1\/:municipality[^/]*\/cases$/.test(route.path);
    if (!('body' in answer)) {
      if (isSubmission || route.path === '/desk/registrera') this.unanswered += 1;
      return;
    }
    if (answer.status === 201 && /^\/api\/v1\/[^/]+\/cases(?:\?|$)/.test(path))
      this.#noteProgram(call, answer);
    else if (answer.status === 201 && /^\/desk\/registrera(?:\?|$)/.test(path))
      this.registered += 1;
    else if (answer.status === 201 && /^(?:\/en)?\/[a-z-]+(?:\?|$)/.test(path)) this.byForm += 1;
    const action = /^\/desk\/arenden\/[^/]+\/([a-z-]+)(?:\?|$)/.exec(path)?.[1];
    if (answer.status !== 303 || action === undefined) return;
    if (/^\/desk\/logga-in/.test(answer.headers.location ?? '')) return;
    if (action === 'dela') this.divided += 1;
    // Drafts are kept without an entry in the ledger.
    if (!['svara', 'ratta-svar', 'lasning', 'fraga'].includes(action)) this.changed += 1;
  }
}
