import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Random } from '../random.ts';
import type { Acknowledged, LoggedSubmission, SubmissionLog } from './submission-log.ts';

/** The number of responses during an outage, by what was requested. */
export interface ResponseCounts {
  acknowledged: number;
  /** 503 with Retry-After: a problem document, a form with what was typed, a page. */
  readonly unavailable: { api: number; form: number; page: number };
  /** Pages that were shown. */
  pages: number;
}

const longestAnswer = 60_000;
/** Milliseconds before the same is sent again; a person waits longer. */
const retryPause = 150;

const receipt = z.object({ number: z.string(), code: z.string() });
const problem = z.object({
  type: z.literal('urn:lyhord:problem:unavailable'),
  title: z.string(),
  status: z.literal(503),
});
const numberIn = /\b\d{4}-\d{5}\b/;
const codeIn = /\b[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}\b/;
const readPages = [
  '/',
  '/en',
  '/vasteras',
  '/en/botkyrka/folj',
  '/desk/logga-in',
  '/falkoping/policy',
] as const;

interface Response {
  readonly status: number;
  readonly text: string;
  readonly retryAfter: string | null;
}

/** Undefined when no complete response came, which is a fault here, since the server itself is not killed. */
async function request(address: string, options: RequestInit = {}): Promise<Response | undefined> {
  try {
    const signal = AbortSignal.timeout(longestAnswer);
    const response = await fetch(address, { redirect: 'manual', ...options, signal });
    const retryAfter = response.headers.get('retry-after');
    return { status: response.status, text: await response.text(), retryAfter };
  } catch {
    return undefined;
  }
}

const asksToRetry = ({ status, retryAfter }: Response): boolean =>
  status === 503 && /^\d+$/.test(retryAfter ?? '');

function isProblem(text: string): boolean {
  try {
    return problem.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

/** People and clients who send the same again until it is received, and open a page now and then. */
export class PatientSubmitters {
  readonly answers: ResponseCounts = {
    acknowledged: 0,
    unavailable: { api: 0, form: 0, page: 0 },
    pages: 0,
  };
  readonly #origin: string;
  readonly #book: SubmissionLog;

  constructor(origin: string, book: SubmissionLog) {
    this.#origin = origin;
    this.#book = book;
  }

  /** Sends until told to stop, and then until everything begun has been received. */
  async work(submitters: readonly Random[], stopping: AbortSignal): Promise<void> {
    await Promise.all(
      submitters.map(async (random) => {
        while (!stopping.aborted) await this.#speak(random);
      }),
    );
  }

  async #speak(random: Random): Promise<void> {
    const sending = this.#book.create(random, { mail: false });
    const byForm = random.chance(0.5);
    while (!(await (byForm ? this.#fillIn(sending) : this.#call(sending)))) {
      await this.#look(random);
      await pause(retryPause);
    }
    this.answers.acknowledged += 1;
  }

  /** @returns whether it was received */
  async #call(sending: LoggedSubmission): Promise<boolean> {
    const { municipality, key, body } = sending;
    const told = await request(`${this.#origin}/api/v1/${municipality}/cases`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    });
    if (told?.status === 201) return this.#received(sending, receipt.parse(JSON.parse(told.text)));
    if (told && asksToRetry(told) && isProblem(told.text)) this.answers.unavailable.api += 1;
    else this.#fault(`POST /api of ${key}`, told);
    return false;
  }

  /** @returns whether it was received */
  async #fillIn(sending: LoggedSubmission): Promise<boolean> {
    const { municipality, key, body } = sending;
    const told = await request(`${this.#origin}/${municipality}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: this.#origin,
      },
      body: new URLSearchParams({ key, text: body.text }),
    });
    if (told?.status === 201 || told?.status === 200) {
      const [number] = numberIn.exec(told.text) ?? [];
      const [code] = codeIn.exec(told.text) ?? [];
      if (number !== undefined && code !== undefined)
        return this.#received(sending, { number, code });
    }
    if (told && asksToRetry(told) && told.text.includes(body.text) && told.text.includes(key))
      this.answers.unavailable.form += 1;
    else this.#fault(`the form of ${key}`, told);
    return false;
  }

  async #look(random: Random): Promise<void> {
    const page = random.pick(readPages);
    const told = await request(`${this.#origin}${page}`);
    if (told?.status === 200) this.answers.pages += 1;
    else if (told && asksToRetry(told) && told.text.includes('<h1'))
      this.answers.unavailable.page += 1;
    else this.#fault(`the page ${page}`, told);
  }

  #received(sending: LoggedSubmission, answer: Acknowledged): boolean {
    this.#book.acknowledge(sending, answer);
    return true;
  }

  #fault(what: string, told: Response | undefined): void {
    const answer = told ? `${told.status} ${told.text.slice(0, 200)}` : 'no answer';
    this.#book.faults.push(`${what} was answered: ${answer}`);
  }
}
