import { z } from 'zod';
import type { Random } from '../random.ts';
import type { Book, Sending } from './book.ts';

const longestAnswer = 15_000;
/** What a program is told of a submission that was taken in. */
export const receipt = z.object({ number: z.string(), code: z.string() });
const followed = z.object({
  number: z.string(),
  messages: z.array(z.object({ from: z.string(), text: z.string().nullable() })),
});

type Told = { readonly status: number; readonly body: unknown };

/** Undefined where no whole answer came: the server is gone, or was cut off in the middle of it. */
async function ask(address: string, options: RequestInit): Promise<Told | undefined> {
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
async function send(origin: string, book: Book, sending: Sending): Promise<boolean> {
  const answer = await ask(`${origin}/api/v1/${sending.municipality}/cases`, {
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

/** What a submitter does next: mostly something new; sometimes a double click, or the same once more. */
async function speak(origin: string, book: Book, random: Random): Promise<boolean> {
  const former = book.sendings[random.between(0, Math.max(0, book.sendings.length - 1))];
  if (former && book.acknowledged.has(former) && random.chance(0.08)) {
    book.repeated += 1;
    return await send(origin, book, former);
  }
  const sending = book.write(random);
  if (!random.chance(0.05)) return await send(origin, book, sending);
  book.repeated += 1;
  const answers = await Promise.all([send(origin, book, sending), send(origin, book, sending)]);
  return answers.every(Boolean);
}

/** Ten at a time, each until it is left without an answer or told to stop. */
export async function submit(
  origin: string,
  book: Book,
  submitters: readonly Random[],
  stopping: AbortSignal,
): Promise<void> {
  await Promise.all(
    submitters.map(async (random) => {
      while (!stopping.aborted) if (!(await speak(origin, book, random))) return;
    }),
  );
}

/** Works through a list, ten at a time. */
async function tenAtATime<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  await Promise.all(
    Array.from({ length: 10 }, async () => {
      for (const item of waiting) await work(item);
    }),
  );
}

/** Sends what was left without an answer again, with the same keys. All must be answered now. */
export async function sendAgain(origin: string, book: Book): Promise<void> {
  const open = book.unanswered();
  book.retried += open.length;
  await tenAtATime(open, async (sending) => {
    if (!(await send(origin, book, sending)))
      book.faults.push(`${sending.key} was sent again to a ready server and got no answer`);
  });
}

/** Follows each with its code. Two acknowledgements of one case would show here too. */
export async function followAll(
  origin: string,
  book: Book,
  sendings: Iterable<Sending>,
): Promise<number> {
  let count = 0;
  await tenAtATime([...sendings], async (sending) => {
    const promised = book.acknowledged.get(sending);
    if (!promised) return;
    count += 1;
    const answer = await ask(`${origin}/api/v1/${sending.municipality}/case`, {
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
