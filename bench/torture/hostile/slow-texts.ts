import { rounded } from '../../figures.ts';
import { receipt } from '../submitters.ts';
import { longestAnswer } from './checks.ts';
import { formsIn, formText, type Pair } from './forms.ts';
import { type Person, people, type Sessions, sameSite } from './people.ts';
import type { ProcessorPressure } from './pressure.ts';
import { type Answer, type HeaderValues, type NoAnswer, send } from './sending.ts';
import { deskRequest, municipality, type PageRequest, pages, type Subject } from './slow-pages.ts';
import { allAwkwardTexts, awkwardTexts, plainText } from './texts.ts';

/** The longest text allowed (contract: 1–20 000 characters). */
const longest = 20_000;
const messages = 9;
/**
 * How often each page is requested; the fastest response counts, being the one least disturbed by other work on the
 * machine.
 */
const rounds = 3;

function request(
  origin: string,
  { path, headers, fields }: PageRequest,
): Promise<Answer | NoAnswer> {
  if (fields === undefined) return send(origin, { method: 'GET', path, headers, body: null });
  const body = Buffer.from(formText(fields));
  return send(origin, { method: 'POST', path, headers: { ...sameSite(origin), ...headers }, body });
}

/** Opens a page and sends its form with this action, as it stands. */
async function press(
  origin: string,
  cookie: string,
  page: string,
  action: string,
  more: readonly Pair[] = [],
): Promise<number> {
  const opened = await request(origin, { path: page, headers: { cookie } });
  const form =
    'body' in opened ? formsIn(opened.body, page).find((one) => one.action === action) : undefined;
  if (!form) return 0;
  const kept = form.controls.flatMap((control): Pair[] =>
    control.kind === 'kept' ? [[control.name, control.value]] : [],
  );
  return (await request(origin, { path: action, headers: { cookie }, fields: [...kept, ...more] }))
    .status;
}

export interface SlowText {
  readonly page: string;
  readonly plain: number;
  readonly worst: number;
  readonly text: string;
  readonly ratio: number;
  /** The status of the response for an ordinary text. */
  readonly status: number;
}

class Measurement {
  readonly #origin: string;
  readonly #cookie: string;
  readonly times = new Map<string, number>();
  /** Milliseconds, less the time in which other programs used the processor. */
  readonly ownTime = new Map<string, number>();
  readonly statuses = new Map<string, number>();
  readonly faults: string[] = [];
  readonly #name: string;
  readonly #pressure: ProcessorPressure;

  constructor(origin: string, cookie: string, name: string, pressure: ProcessorPressure) {
    this.#pressure = pressure;
    this.#origin = origin;
    this.#cookie = cookie;
    this.#name = name;
  }

  #note(page: string, answer: Answer | NoAnswer): void {
    const { status, milliseconds, from, to } = answer;
    const ownTime = milliseconds - this.#pressure.between(from, to);
    this.ownTime.set(page, Math.min(ownTime, this.ownTime.get(page) ?? Number.POSITIVE_INFINITY));
    this.statuses.set(page, status);
    this.times.set(page, Math.min(milliseconds, this.times.get(page) ?? Number.POSITIVE_INFINITY));
    if (status === 0 || status >= 500)
      this.faults.push(`${page} with ${this.#name} was answered ${status || 'not at all'}`);
  }

  async #sendJson(what: string, path: string, content: unknown, headers: HeaderValues) {
    const type = { 'content-type': 'application/json' };
    const body = Buffer.from(JSON.stringify(content));
    const answer = await send(this.#origin, {
      method: 'POST',
      path,
      headers: { ...type, ...headers },
      body,
    });
    this.#note(what, answer);
    return answer;
  }

  async subject(text: string): Promise<Subject> {
    const contact = {
      name: text.slice(0, 200).toWellFormed(),
      email: 'kim.ek@example.org',
      address: 'Storgatan 1',
    };
    const said = { text, wish: [...text].slice(0, 500).join(''), kind: 'complaint', contact };
    const answer = await this.#sendJson('submission', `/api/v1/${municipality}/cases`, said, {});
    if (answer.status !== 201) throw new Error(`${this.#name} was answered ${answer.status}`);
    const { number, code } = receipt.parse(JSON.parse(answer.body));
    const page = `/desk/arenden/${number}`;
    const cookie = this.#cookie;
    for (const action of ['granska', 'ta'])
      await press(this.#origin, cookie, page, `${page}/${action}`);
    for (let count = 0; count < messages; count += 1)
      await this.#sendJson(
        'message',
        `/api/v1/${municipality}/case/messages`,
        { text },
        { authorization: `Bearer ${code}` },
      );
    await press(this.#origin, cookie, `${page}/anteckna`, `${page}/anteckna`, [
      ['text', [...text].slice(0, 2000).join('')],
    ]);
    return { text, number, code, cookie };
  }

  async pages(subject: Subject): Promise<void> {
    for (let round = 0; round < rounds; round += 1)
      for (const [page, asked] of Object.entries(pages))
        this.#note(page, await request(this.#origin, asked(subject)));
    await this.#sentThings();
  }

  /** The newest messages and letters of the outbox. */
  async #sentThings(): Promise<void> {
    const outbox = await request(
      this.#origin,
      deskRequest('/desk/utkorg')({ cookie: this.#cookie, text: '', number: '', code: '' }),
    );
    const found =
      'body' in outbox ? [...outbox.body.matchAll(/"(\/desk\/(utkorg|brev)\/[\w-]+)"/g)] : [];
    for (const [, path = '', kind] of found.slice(0, 6))
      this.#note(
        kind === 'brev' ? 'letter' : 'message that was sent',
        await request(this.#origin, { path, headers: { cookie: this.#cookie } }),
      );
  }
}

/**
 * Measures every page that shows or reads submitted text with the longest and most awkward texts, compared with an
 * ordinary text of the same length. `submitted`: the cases that were made for it.
 */
export async function measureSlowTexts(
  origin: string,
  sessions: Sessions,
  pressure: ProcessorPressure,
  print: (line: string) => void,
) {
  const user = people.find(
    (person: Person) => person.municipality === municipality && person.role === 'coordinator',
  );
  if (!user) throw new Error(`${municipality} has no coordinator`);
  const cookie = await sessions.cookieOf(user);
  const submitted: string[] = [];
  const measured = async (name: string, text: string) => {
    const measurement = new Measurement(origin, cookie, name, pressure);
    const subject = await measurement.subject(text);
    await measurement.pages(subject);
    submitted.push(`${municipality} ${subject.number}`);
    return measurement;
  };
  // Measured twice, so that the results do not include anything that is done only the first time.
  await measured('a plain text', plainText(longest));
  const plain = await measured('a plain text', plainText(longest));
  const faults = [...plain.faults];
  const worst = new Map<string, { readonly text: string; readonly time: number }>();
  for (const name of allAwkwardTexts) {
    const awkward = await measured(name, awkwardTexts[name](longest));
    faults.push(...awkward.faults);
    const slowest = Math.max(...awkward.times.values());
    print(`text of ${name}: the slowest page took ${Math.round(slowest)} ms`);
    for (const [page, time] of awkward.times) {
      if ((awkward.ownTime.get(page) ?? time) > longestAnswer)
        faults.push(`${page} with ${name} took ${rounded(time / 1000, 1)} s`);
      if (time > (worst.get(page)?.time ?? 0)) worst.set(page, { text: name, time });
    }
  }
  const rows = [...worst].map(([page, { text, time }]): SlowText => {
    const usual = plain.times.get(page) ?? time;
    return {
      page,
      status: plain.statuses.get(page) ?? 0,
      plain: rounded(usual, 0),
      worst: rounded(time, 0),
      text,
      ratio: rounded(time / usual, 1),
    };
  });
  return { rows: rows.toSorted((one, other) => other.worst - one.worst), faults, submitted };
}
