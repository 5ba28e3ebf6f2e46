import { inTenant } from '../src/db/tenant.ts';
import { Random } from '../src/demonstration/random.ts';
import { addDays, arrivalDayOf, type Day } from '../src/domain/calendar/day.ts';
import { dueDay } from '../src/domain/calendar/deadline.ts';
import type { OutgoingMail } from '../src/messages/transport.ts';
import type { TestApp } from './app.ts';
import {
  applyAction,
  attempt,
  type SubmittedCase,
  seedOf,
  staff,
  submitCase,
} from './case-work.ts';

/** Who does what in the quarter follows from this alone. */
const random = new Random('quarter');
const units = ['grundskolor', 'forskolor', 'aldreomsorg', 'gata-park', 'va-och-avfall'] as const;

/** What becomes of one case, settled when it arrives. */
interface PlannedCase {
  readonly submitted: SubmittedCase;
  readonly arrival: Day;
  readonly unit: (typeof units)[number];
  /** Left lying by whoever should have registered it, until somebody is told. */
  readonly forgotten: boolean;
  /** Working days from its arrival until whoever handles it has an answer. */
  readonly work: number;
}

const workday = { unit: 'arbetsdag', rollToWorkday: false } as const;
export const afterWorkdays = (from: Day, amount: number): Day =>
  dueDay(from, { amount, ...workday }).due;
export const isWorkday = (day: Day) => afterWorkdays(addDays(day, -1), 1) === day;

/** The office of one municipality, which acts on what it sees in its queue and on the mails it gets, and on nothing else. */
export class Office {
  readonly #app: TestApp;
  readonly #municipality: string;
  readonly #fates = new Map<string, PlannedCase>();
  /** By number, as the queue showed them when it was last looked at. */
  #seen = new Map<string, { readonly touched: boolean; readonly answered: boolean }>();
  readonly #registrar;

  constructor(app: TestApp, municipality: string) {
    this.#app = app;
    this.#municipality = municipality;
    this.#registrar = staff(municipality, 'registrar');
  }

  async within<T>(work: Parameters<typeof inTenant<T>>[2]): Promise<T> {
    const scope = { municipality: this.#municipality, committees: 'all' } as const;
    return await inTenant(this.#app.context.databases, scope, work);
  }

  today(): Day {
    return arrivalDayOf(this.#app.context.clock.now());
  }

  async arrive(count: number): Promise<void> {
    for (let at = 0; at < count; at += 1) {
      const unit = random.pick(units);
      const unknown = random.chance(0.15);
      const submitted = await submitCase(this.#app, this.#municipality, {
        text: `Synpunkt nummer ${this.#fates.size + 1}.`,
        kind: random.pick(['complaint', 'complaint', 'complaint', 'praise', 'suggestion']),
        ...(unknown ? { contact: undefined, anonymous: true } : {}),
      });
      this.#fates.set(submitted.number, {
        submitted,
        arrival: this.today(),
        unit,
        forgotten: random.chance(0.04),
        work: random.between(1, 13),
      });
    }
  }

  /** What the registrar sees and does not forget goes to its unit. */
  async register(): Promise<void> {
    await this.readMail();
    for (const fate of this.#fates.values())
      if (!fate.forgotten && this.#untouched(fate)) await this.#place(fate);
  }

  /** Looks at the queue, once for each round of work. */
  async readMail(): Promise<void> {
    const rows = await this.within((trx) =>
      trx.selectFrom('feedback_case').select(['number', 'touched_at', 'answered_at']).execute(),
    );
    this.#seen = new Map(
      rows.map(({ number, touched_at: touched, answered_at: answered }) => [
        number,
        { touched: touched !== null, answered: answered !== null },
      ]),
    );
  }

  #untouched({ submitted }: PlannedCase): boolean {
    return this.#seen.get(submitted.number)?.touched === false;
  }

  async #place({ submitted, unit }: PlannedCase): Promise<void> {
    const handler = this.#handlerOf(unit);
    const assign = { type: 'assign', unitId: unit, handlerId: handler.accountId } as const;
    await applyAction(this.#app, submitted, this.#registrar, { type: 'register' });
    await applyAction(this.#app, submitted, this.#registrar, assign);
  }

  #handlerOf(unit: string) {
    const roles = ['handler', 'unit_manager'] as const;
    const { accounts } = seedOf(this.#municipality).organisation;
    const role = roles.find((one) =>
      accounts.some((account) => account.role === one && account.unit === unit),
    );
    if (!role) throw new Error(`nobody handles anything in ${unit}`);
    return staff(this.#municipality, role, unit);
  }

  /** Whoever is named in a mail does what it is about; who has no answer on the last day gives a new one. */
  async actOnMail(mails: readonly OutgoingMail[]): Promise<void> {
    await this.readMail();
    const heard = new Set<string>();
    for (const { text } of mails)
      for (const [number] of text.matchAll(/2026-\d{5}/g)) {
        const fate = this.#fates.get(number);
        if (!fate || heard.has(number)) continue;
        heard.add(number);
        if (this.#untouched(fate)) await this.#place(fate);
        else await this.#answerOrTell(fate);
      }
  }

  async #answerOrTell(fate: PlannedCase): Promise<void> {
    const { submitted, unit } = fate;
    const day = afterWorkdays(this.today(), 3);
    if (await this.#answerIfDone(fate)) return;
    await attempt(this.#app, submitted, this.#handlerOf(unit), {
      ...{ type: 'notify_delay', day, reason: 'Vi behöver höra fler.' },
      body: 'Vi behöver mer tid.',
    });
  }

  /** Those whose work is done by today are answered, put right and closed. */
  async answer(): Promise<void> {
    await this.readMail();
    for (const fate of this.#fates.values()) await this.#answerIfDone(fate);
  }

  async #answerIfDone(fate: PlannedCase): Promise<boolean> {
    const { submitted, arrival, unit, work } = fate;
    if (this.#seen.get(submitted.number)?.answered) return true;
    if (afterWorkdays(arrival, work) > this.today() || this.#untouched(fate)) return false;
    const handler = this.#handlerOf(unit);
    await applyAction(this.#app, submitted, handler, {
      ...{ type: 'answer', subject: null, body: 'Tack. Vi beklagar. Det är åtgärdat.' },
      ...{ parts: ['thanks', 'regret', 'outcome'], missing: [] },
      ...{ overrideReason: null, toldOrally: false },
    });
    return true;
  }
}

/** The hour by the clock in Sweden. */
export const at = (day: Day, time: string): string =>
  Temporal.PlainDateTime.from(`${day}T${time}`)
    .toZonedDateTime('Europe/Stockholm')
    .toInstant()
    .toString();
