import type { Random } from '../random.ts';

/** What one submitter sends, and sends again with the same key until it is answered. */
export interface Sending {
  readonly municipality: string;
  readonly key: string;
  readonly body: Readonly<Record<string, unknown>> & { readonly text: string };
  readonly email: string | null;
}

/** What was promised with 201. */
export interface Acknowledged {
  readonly number: string;
  readonly code: string;
}

const municipalities = ['vasteras', 'botkyrka', 'landskrona', 'falkoping'] as const;
const kinds = ['complaint', 'praise', 'suggestion', 'question'] as const;

/** What the submitters remember, outside of the product: it must be true of the product whatever happens to it. */
export class Book {
  /** Stands in the words of every sending, to tell them from cases that were there before. */
  readonly mark: string;
  readonly sendings: Sending[] = [];
  readonly acknowledged = new Map<Sending, Acknowledged>();
  readonly faults: string[] = [];
  /** Answers 500 and above to something that was asked. */
  errorAnswers = 0;
  /** Sendings that were sent again because no answer came, and what the answer then was. */
  retried = 0;
  /** Sent again although they had been answered. */
  repeated = 0;
  readonly #numbers = new Map<string, Sending>();

  constructor(seed: number) {
    this.mark = `torture-${seed}`;
  }

  /** `mail`: whether some of them have an address to be answered at. */
  write(random: Random, { mail = true } = {}): Sending {
    const serial = this.sendings.length + 1;
    const name = `${this.mark}-${serial}`;
    const anonymous = random.chance(0.2);
    const email = mail && !anonymous && random.chance(0.6) ? `${name}@example.org` : null;
    const body = {
      text: `${name}: the lift at the library has stood still for ${random.between(2, 400)} days.`,
      ...(random.chance(0.7) && { kind: random.pick(kinds) }),
      ...(random.chance(0.3) && { wish: 'Mend it, and say when.' }),
      ...(random.chance(0.3) && { place: 'The library' }),
      ...(random.chance(0.2) && { replyWanted: random.chance(0.5) }),
      ...(anonymous && { anonymous }),
      ...(email !== null && { contact: { name: 'Kim Ek', email } }),
    };
    const sending = { municipality: random.pick(municipalities), key: name, body, email };
    this.sendings.push(sending);
    return sending;
  }

  /** One answer for each sending, however often it is sent; one sending for each number. */
  acknowledge(sending: Sending, answer: Acknowledged): void {
    const before = this.acknowledged.get(sending);
    if (before && (before.number !== answer.number || before.code !== answer.code))
      this.faults.push(
        `${sending.key} was answered ${before.number}, and ${answer.number} with another code or number`,
      );
    const place = `${sending.municipality} ${answer.number}`;
    const other = this.#numbers.get(place) ?? sending;
    if (other !== sending)
      this.faults.push(`${place} was given to ${other.key} and ${sending.key}`);
    this.#numbers.set(place, sending);
    this.acknowledged.set(sending, answer);
  }

  unanswered(): Sending[] {
    return this.sendings.filter((sending) => !this.acknowledged.has(sending));
  }
}
