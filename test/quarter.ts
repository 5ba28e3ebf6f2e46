import { inTenant } from '../src/db/tenant.ts';
import { Random } from '../src/demonstration/random.ts';
import { addDays, arrivalDayOf, type Day } from '../src/domain/calendar/day.ts';
import { dueDay } from '../src/domain/calendar/deadline.ts';
import type { OutgoingMail } from '../src/messages/transport.ts';
import type { TestApp } from './app.ts';
import {
  applyAction,
  attempt,
  dismissSuggestedTrack,
  inMunicipality,
  kimsAddress,
  type SubmittedCase,
  seedOf,
  staff,
  submitCase,
} from './case-work.ts';
import { deskSession } from './desk.ts';

/** All random choices of the quarter follow from this seed. */
const random = new Random('quarter');
const units = ['grundskolor', 'forskolor', 'aldreomsorg', 'gata-park', 'va-och-avfall'] as const;

/** How the submitter can be reached. */
const contacts = {
  mail: { contact: { name: 'Kim Ek', email: kimsAddress } },
  telephone: { contact: { name: 'Bo Alm', phone: '070-174 06 05' } },
  letter: {},
  nowhere: { contact: undefined, anonymous: true },
} as const;
export type Reached = keyof typeof contacts;

/** The course of one case, decided when it arrives. */
export interface PlannedCase {
  /** Its code is empty until the letter that contains it has been printed. */
  readonly submitted: SubmittedCase;
  readonly reached: Reached;
  /** Wants no reply (FAL-16). */
  readonly declined: boolean;
  /** Thanks when the case has been closed. */
  readonly thankful: boolean;
  readonly arrival: Day;
  readonly unit: (typeof units)[number];
  /** Whether the registrar forgets the case until somebody is alarmed. */
  readonly forgotten: boolean;
  /** Working days from arrival until the handler has an answer. */
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
  readonly #plans = new Map<string, PlannedCase>();
  /** Numbers of closed cases whose submitters have written their thanks. */
  readonly thanked = new Set<string>();
  /** The codes in the first letters, by case number. */
  readonly codesInLetters = new Map<string, string>();
  /** The cases by number, as the queue showed them when it was last opened. */
  #seen = new Map<string, { placed: boolean; answered: boolean; closed: boolean }>();
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

  get cases(): readonly PlannedCase[] {
    return [...this.#plans.values()];
  }

  /** A third left only a telephone number, a tenth wrote a letter and a tenth wants no reply. */
  async arrive(count: number): Promise<void> {
    for (let at = 0; at < count; at += 1) {
      const unit = random.pick(units);
      const share = random.between(1, 60);
      const reached =
        share <= 20 ? 'telephone' : share <= 26 ? 'letter' : share <= 34 ? 'nowhere' : 'mail';
      const declined = reached !== 'letter' && random.chance(0.1);
      const text = `Synpunkt nummer ${this.#plans.size + 1}.`;
      const kind = random.pick(['complaint', 'complaint', 'complaint', 'praise', 'suggestion']);
      const submitted =
        reached === 'letter'
          ? await this.#registerLetter(text)
          : await submitCase(this.#app, this.#municipality, {
              ...{ text, kind, ...contacts[reached] },
              ...(declined && { replyWanted: false }),
            });
      this.#plans.set(submitted.number, {
        ...{ submitted, reached, declined, thankful: random.chance(0.25) },
        arrival: this.today(),
        unit,
        forgotten: reached !== 'letter' && random.chance(0.04),
        work: random.between(1, 13),
      });
    }
  }

  /** The registrar types in a letter that came by post. */
  async #registerLetter(text: string): Promise<SubmittedCase> {
    const session = await deskSession(this.#app, this.#municipality, 'registrar');
    const typed = new Map<RegExp, string | boolean>([
      [/Vad säger/, text],
      [/^Brev$/, true],
      [/^Klagomål/, true],
      [/^Namn/, 'Bo Alm'],
      [/^Postadress/, 'Storgatan 1, 000 00 Exempelby'],
    ]);
    const form = (await session.page('/desk/registrera')).form(/^Registrera$/, typed);
    const number = /\d{4}-\d{5}/.exec((await session.submit(form)).body)?.[0];
    if (number === undefined) throw new Error('the letter was not registered');
    const { id } = await inMunicipality(this.#app, this.#municipality, (trx) =>
      trx
        .selectFrom('feedback_case')
        .select('id')
        .where('number', '=', number)
        .executeTakeFirstOrThrow(),
    );
    return { municipality: this.#municipality, caseId: id, number, code: '' };
  }

  /** Makes the calls and posts the letters that wait in the outbox. */
  async ringAndPost(): Promise<void> {
    const waiting = await this.within((trx) =>
      trx
        .selectFrom('message')
        .innerJoin('delivery', 'delivery.message_id', 'message.id')
        .innerJoin('feedback_case', 'feedback_case.id', 'message.case_id')
        .select(['message.id', 'delivery.route', 'feedback_case.number', 'message.case_id'])
        .where('delivery.state', '=', 'awaiting_post')
        .orderBy('message.created_at')
        .execute(),
    );
    const session = await deskSession(this.#app, this.#municipality, 'registrar');
    for (const { id, route, number, case_id: caseId } of waiting) {
      const one = { municipality: this.#municipality, caseId, number, code: '' };
      if (route === 'letter') {
        const paper = (await session.page(`/desk/brev/${id}`)).getByRole('article').textContent;
        const code = /[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}/.exec(paper ?? '')?.[0];
        if (code !== undefined) this.codesInLetters.set(number, code);
      }
      const type = route === 'letter' ? 'confirm_posted' : 'confirm_told';
      await applyAction(this.#app, one, this.#registrar, { type, messageId: id });
    }
  }

  /** Handlers close the cases whose submitters have been answered. */
  async closeAnswered(): Promise<void> {
    const answered = await this.within((trx) =>
      trx.selectFrom('feedback_case').select('number').where('status', '=', 'answered').execute(),
    );
    for (const { number } of answered) {
      const plan = this.#plans.get(number);
      if (!plan) continue;
      await dismissSuggestedTrack(this.#app, plan.submitted, this.#registrar);
      const handler = this.#handlerOf(plan.unit);
      await applyAction(this.#app, plan.submitted, handler, { type: 'close' });
    }
    await this.readMail();
  }

  /** Submitters who were helped write their thanks with the code. */
  async thank(): Promise<void> {
    for (const { submitted, thankful } of this.#plans.values()) {
      const { number } = submitted;
      const code = submitted.code || this.codesInLetters.get(number);
      if (!thankful || !code || this.thanked.has(number) || !this.#seen.get(number)?.closed)
        continue;
      const response = await this.#app.inject({
        method: 'POST',
        url: `/api/v1/${this.#municipality}/case/messages`,
        headers: { authorization: `Bearer ${code}` },
        payload: { text: 'Tack så mycket för hjälpen!' },
      });
      if (response.statusCode >= 300) throw new Error(`${response.statusCode} ${response.body}`);
      this.thanked.add(number);
    }
  }

  /** Handlers read what was written after their answers. */
  async readThanks(): Promise<void> {
    const unread = await this.within((trx) =>
      trx.selectFrom('feedback_case').select('number').where('unread_words', '=', true).execute(),
    );
    for (const { number } of unread) {
      const plan = this.#plans.get(number);
      if (plan && this.thanked.has(number))
        await applyAction(this.#app, plan.submitted, this.#handlerOf(plan.unit), {
          type: 'mark_read',
        });
    }
  }

  /** The registrar assigns every case that is in the queue and not forgotten to its unit. */
  async register(): Promise<void> {
    await this.readMail();
    for (const plan of this.#plans.values())
      if (!plan.forgotten && this.#unplaced(plan)) await this.#assignToUnit(plan);
  }

  /** Reads the queue, once for each round of work. */
  async readMail(): Promise<void> {
    const rows = await this.within((trx) =>
      trx
        .selectFrom('feedback_case')
        .select(['number', 'handler_id', 'answered_at', 'closed_at'])
        .execute(),
    );
    this.#seen = new Map(
      rows.map(({ number, handler_id: handler, answered_at: answered, closed_at: closed }) => [
        number,
        { placed: handler !== null, answered: answered !== null, closed: closed !== null },
      ]),
    );
  }

  #unplaced({ submitted }: PlannedCase): boolean {
    return this.#seen.get(submitted.number)?.placed === false;
  }

  async #assignToUnit({ submitted, unit, reached }: PlannedCase): Promise<void> {
    const handler = this.#handlerOf(unit);
    const assign = { type: 'assign', unitId: unit, handlerId: handler.accountId } as const;
    if (reached !== 'letter')
      await applyAction(this.#app, submitted, this.#registrar, { type: 'register' });
    await applyAction(this.#app, submitted, this.#registrar, assign);
  }

  #ownerOf(unit: string) {
    const owner = seedOf(this.#municipality).policies.at(-1)?.replyOwner.value;
    return owner === 'manager' ? staff(this.#municipality, 'unit_manager', unit) : undefined;
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

  /** The recipient of a mail does what it asks for; a handler without an answer on the last day sets a new day. */
  async actOnMail(mails: readonly OutgoingMail[]): Promise<void> {
    await this.readMail();
    const receivedMails = new Set<string>();
    for (const { text } of mails)
      for (const [number] of text.matchAll(/2026-\d{5}/g)) {
        const plan = this.#plans.get(number);
        if (!plan || receivedMails.has(number)) continue;
        receivedMails.add(number);
        if (this.#unplaced(plan)) await this.#assignToUnit(plan);
        else await this.#answerOrPostpone(plan);
      }
  }

  async #answerOrPostpone(plan: PlannedCase): Promise<void> {
    const { submitted, unit } = plan;
    const day = afterWorkdays(this.today(), 3);
    if (await this.#answerIfDone(plan)) return;
    await attempt(this.#app, submitted, this.#handlerOf(unit), {
      ...{ type: 'notify_delay', day, reason: 'Vi behöver höra fler.' },
      body: 'Vi behöver mer tid.',
    });
  }

  /** Answers the cases whose work is done by today. */
  async answer(): Promise<void> {
    await this.readMail();
    for (const plan of this.#plans.values()) await this.#answerIfDone(plan);
  }

  async #answerIfDone(plan: PlannedCase): Promise<boolean> {
    const { submitted, arrival, unit, work } = plan;
    if (this.#seen.get(submitted.number)?.answered) return true;
    if (afterWorkdays(arrival, work) > this.today() || this.#unplaced(plan)) return false;
    // The manager answers and owns the plan where the policy says so (FAL-15, FAL-16).
    const answerer = this.#ownerOf(unit) ?? this.#handlerOf(unit);
    await applyAction(this.#app, submitted, answerer, {
      ...{ type: 'answer', subject: null, body: 'Tack. Vi beklagar. Det är åtgärdat.' },
      ...{ parts: ['thanks', 'regret', 'outcome'], missing: [] },
      ...{ overrideReason: null, toldOrally: false },
    });
    await applyAction(this.#app, submitted, answerer, {
      ...{ type: 'record_correction', outcome: 'no_fault_found', on: null },
      ...{ words: 'Inget fel fanns.', cause: null, learning: null },
    });
    return true;
  }
}

/** The hour by the clock in Sweden. */
export const instantAt = (day: Day, time: string): string =>
  Temporal.PlainDateTime.from(`${day}T${time}`)
    .toZonedDateTime('Europe/Stockholm')
    .toInstant()
    .toString();
