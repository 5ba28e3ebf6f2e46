import { DatabaseUnavailable } from '../db/unavailable.ts';

/** Processes one group: as many results as items, in the same order; either all of it or, when it throws, nothing. */
export type ProcessBatch<Item, Result> = (items: readonly Item[]) => Promise<readonly Result[]>;

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Processes what arrived during the last group as the next group. A single item is processed at once, alone; many
 * items share a transaction, and with it the locks and the wait for the disk. An item that fails does not affect the
 * others, unless the database was unavailable: it may have committed the group without being able to say so, and
 * submissions without a key would be received twice.
 */
export class IntakeBatcher<Item, Result> {
  readonly #doGroup: ProcessBatch<Item, Result>;
  readonly #most: number;
  #waiting: Waiting<Item, Result>[] = [];
  #working = false;

  constructor(doGroup: ProcessBatch<Item, Result>, most: number) {
    this.#doGroup = doGroup;
    this.#most = most;
  }

  do(item: Item): Promise<Result> {
    const { promise, resolve, reject } = Promise.withResolvers<Result>();
    this.#waiting.push({ item, resolve, reject });
    if (!this.#working) void this.#work();
    return promise;
  }

  async #work(): Promise<void> {
    this.#working = true;
    while (this.#waiting.length > 0) await this.#settle(this.#waiting.splice(0, this.#most));
    this.#working = false;
  }

  async #settle(group: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.#doGroup(group.map(({ item }) => item));
      for (const [index, result] of results.entries()) group[index]?.resolve(result);
    } catch (error) {
      if (group.length === 1 || error instanceof DatabaseUnavailable)
        for (const one of group) one.reject(error);
      else for (const one of group) await this.#settle([one]);
    }
  }
}
