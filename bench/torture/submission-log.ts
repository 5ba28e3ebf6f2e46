import type { Random } from '../random.ts';

/** What one submitter sends, and sends again with the same key until it is answered. */
export interface LoggedSubmission {
  readonly municipality: string;
  readonly key: string;
  readonly body: Readonly<Record<string, unknown>> & { readonly text: string };
  readonly email: string | null;
}

/** What the server promised with status 201. */
export interface Acknowledged {
  readonly number: string;
  readonly code: string;
}

const municipalities = ['vasteras', 'botkyrka', 'landskrona', 'falkoping'] as const;
const kinds = ['complaint', 'praise', 'suggestion', 'question'] as const;

/** What the submitters know, kept outside the product: the product's data must agree with it whatever happens. */
export class SubmissionLog {
  /** Part of the text of every submission, to distinguish them from cases that existed before. */
  readonly mark: string;
  readonly submissions: LoggedSubmission[] = [];
  readonly acknowledged = new Map<LoggedSubmission, Acknowledged>();
  readonly faults: string[] = [];
  /** The number of responses with status 500 or above. */
  errorAnswers = 0;
  /** The number of submissions sent again because no response came. */
  retried = 0;
  /** The number of submissions sent again although they had been answered. */
  repeated = 0;
  readonly #numbers = new Map<string, LoggedSubmission>();

  constructor(seed: number) {
    this.mark = `torture-${seed}`;
  }

  /** `mail`: whether some of them have an e-mail address for the answer. */
  create(random: Random, { mail = true } = {}): LoggedSubmission {
    const serial = this.submissions.length + 1;
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
    const submission = { municipality: random.pick(municipalities), key: name, body, email };
    this.submissions.push(submission);
    return submission;
  }

  /**
   * Records an answer. Each submission must always get the same answer, and each number must belong to one
   * submission.
   */
  acknowledge(submission: LoggedSubmission, answer: Acknowledged): void {
    const before = this.acknowledged.get(submission);
    if (before && (before.number !== answer.number || before.code !== answer.code))
      this.faults.push(
        `${submission.key} was answered ${before.number}, and ${answer.number} with another code or number`,
      );
    const numberInMunicipality = `${submission.municipality} ${answer.number}`;
    const other = this.#numbers.get(numberInMunicipality) ?? submission;
    if (other !== submission)
      this.faults.push(`${numberInMunicipality} was given to ${other.key} and ${submission.key}`);
    this.#numbers.set(numberInMunicipality, submission);
    this.acknowledged.set(submission, answer);
  }

  unanswered(): LoggedSubmission[] {
    return this.submissions.filter((submission) => !this.acknowledged.has(submission));
  }
}
