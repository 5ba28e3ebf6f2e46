import { AsyncLocalStorage } from 'node:async_hooks';

interface OpenTransaction {
  open: boolean;
  readonly afterwards: (() => void)[];
}

const openTransaction = new AsyncLocalStorage<OpenTransaction>();

/**
 * Marks everything that `work` calls as being inside a transaction, so that requesting a second connection there
 * fails with a message instead of waiting for ever.
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

/**
 * Calls `then` when the surrounding transaction has committed, and never if it is rolled back; at once outside a
 * transaction.
 */
export function afterCommit(then: () => void): void {
  const mark = openTransaction.getStore();
  if (mark?.open === true) mark.afterwards.push(then);
  else then();
}

/** Called for every role's connection, so that what would deadlock on a single connection fails on several as well. */
export function refuseOutsideTransaction(): void {
  if (openTransaction.getStore()?.open === true) {
    throw new Error(
      'The database was used beside an open transaction: hand the transaction on instead.',
    );
  }
}

/** Gives access to one at a time, in the order of the requests: the embedded database is a single connection. */
export class ConnectionQueue {
  #last: Promise<void> = Promise.resolve();

  /** Waits for its turn. @returns the function that ends it */
  async acquire(): Promise<() => void> {
    refuseOutsideTransaction();
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    await before;
    return resolve;
  }
}
