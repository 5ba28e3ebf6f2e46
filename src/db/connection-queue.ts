import { AsyncLocalStorage } from 'node:async_hooks';

interface OpenTransaction {
  open: boolean;
  readonly afterwards: (() => void)[];
}

const openTransaction = new AsyncLocalStorage<OpenTransaction>();

/**
 * Marks everything that `work` calls as standing inside a transaction, so that reaching for a second connection there is
 * an error with a name instead of a wait without end.
 */
export async function markTransaction<T>(
  work: () => Promise<T>,
  afterwards: (() => void)[] = [],
): Promise<T> {
  const mark: OpenTransaction = { open: true, afterwards };
  try {
    return await openTransaction.run(mark, work);
  } finally {
    mark.open = false;
  }
}

/** Calls `then` once the surrounding transaction has committed, never if it is rolled back; at once outside of one. */
export function afterCommit(then: () => void): void {
  const mark = openTransaction.getStore();
  if (mark?.open === true) mark.afterwards.push(then);
  else then();
}

/** For every role's connection, so that what would deadlock on a single connection fails on many as well. */
export function refuseOutsideTransaction(): void {
  if (openTransaction.getStore()?.open === true) {
    throw new Error(
      'The database was used beside an open transaction: hand the transaction on instead.',
    );
  }
}

/** Lets one in at a time, in the order they came: the embedded database is a single connection. */
export class ConnectionQueue {
  #last: Promise<void> = Promise.resolve();

  /** Waits for its turn and returns what must be called to leave. */
  async acquire(): Promise<() => void> {
    refuseOutsideTransaction();
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    await before;
    return resolve;
  }
}
