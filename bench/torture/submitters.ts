import { z } from 'zod';
import type { Random } from '../random.ts';
import type { LoggedSubmission, SubmissionLog } from './submission-log.ts';

const longestAnswer = 15_000;
/** The response of the API to a submission that was received. */
export const receipt = z.object({ number: z.string(), code: z.string() });
const followed = z.object({
  number: z.string(),
  messages: z.array(z.object({ from: z.string(), text: z.string().nullable() })),
});

type ApiResponse = { readonly status: number; readonly body: unknown };

/** Undefined when no complete response came: the server is gone, or was killed while answering. */
async function request(address: string, options: RequestInit): Promise<ApiResponse | undefined> {
  try {
    const response = await fetch(address, {
      ...options,
      signal: AbortSignal.timeout(longestAnswer),
    });
    return { status: response.status, body: await response.json() };
  } catch {
    return undefined;
  }
}

/** Sends once. @returns whether it was answered */
async function send(
  origin: string,
  book: SubmissionLog,
  sending: LoggedSubmission,
): Promise<boolean> {
  const answer = await request(`${origin}/api/v1/${sending.municipality}/cases`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': sending.key },
    body: JSON.stringify(sending.body),
  });
  if (!answer) return false;
  if (answer.status >= 500) {
    book.errorAnswers += 1;
    return false;
  }
  const read = receipt.safeParse(answer.body);
  if (answer.status !== 201 || !read.success) {
    book.faults.push(`${sending.key} was answered ${answer.status} ${JSON.stringify(answer.body)}`);
    return true;
  }
  book.acknowledge(sending, read.data);
  return true;
}

/**
 * What a submitter does next: usually a new submission, sometimes the same one twice at once, or an earlier one
 * again.
 */
async function sendNext(origin: string, book: SubmissionLog, random: Random): Promise<boolean> {
  const earlier = book.submissions[random.between(0, Math.max(0, book.submissions.length - 1))];
  if (earlier && book.acknowledged.has(earlier) && random.chance(0.08)) {
    book.repeated += 1;
    return await send(origin, book, earlier);
  }
  const sending = book.create(random);
  if (!random.chance(0.05)) return await send(origin, book, sending);
  book.repeated += 1;
  const answers = await Promise.all([send(origin, book, sending), send(origin, book, sending)]);
  return answers.every(Boolean);
}

/** Ten submitters at a time, each until it gets no response or is told to stop. */
export async function submit(
  origin: string,
  book: SubmissionLog,
  submitters: readonly Random[],
  stopping: AbortSignal,
): Promise<void> {
  await Promise.all(
    submitters.map(async (random) => {
      while (!stopping.aborted) if (!(await sendNext(origin, book, random))) return;
    }),
  );
}

/** Processes a list, ten items at a time. */
async function tenAtATime<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  await Promise.all(
    Array.from({ length: 10 }, async () => {
      for (const item of waiting) await work(item);
    }),
  );
}

/** Sends everything that got no response again, with the same keys. All of it must be answered now. */
export async function sendAgain(origin: string, book: SubmissionLog): Promise<void> {
  const open = book.unanswered();
  book.retried += open.length;
  await tenAtATime(open, async (sending) => {
    if (!(await send(origin, book, sending)))
      book.faults.push(`${sending.key} was sent again to a ready server and got no answer`);
  });
}

/** Follows each case with its code. Two acknowledgements of one case would be found here too. */
export async function followAll(
  origin: string,
  book: SubmissionLog,
  sendings: Iterable<LoggedSubmission>,
): Promise<number> {
  let count = 0;
  await tenAtATime([...sendings], async (sending) => {
    const promised = book.acknowledged.get(sending);
    if (!promised) return;
    count += 1;
    const answer = await request(`${origin}/api/v1/${sending.municipality}/case`, {
      headers: { authorization: `Bearer ${promised.code}` },
    });
    const read = followed.safeParse(answer?.body);
    const where = `${sending.municipality} ${promised.number} (${sending.key})`;
    if (answer?.status !== 200 || !read.success)
      book.faults.push(`${where} is not found by its code: ${answer?.status ?? 'no answer'}`);
    else if (read.data.number !== promised.number)
      book.faults.push(`${where} is number ${read.data.number} by its code`);
    else if (hasDoubles(read.data.messages.map(({ from, text }) => `${from}\0${text}`)))
      book.faults.push(`${where} shows the same message twice`);
  });
  return count;
}

const hasDoubles = (texts: readonly string[]): boolean => new Set(texts).size < texts.length;
