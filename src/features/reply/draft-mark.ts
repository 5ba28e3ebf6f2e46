import { randomUUID } from 'node:crypto';
import { type FormValues, typed } from '../../web/form-body.ts';

/** Which window of the browser a form stands in, and the version of the draft that it began with; 0 for none. */
export interface DraftMark {
  readonly tab: string;
  readonly seen: number;
}

export const markFields = { tab: 'tab', seen: 'utkast' } as const;

export function newMark(seen: number): DraftMark {
  return { tab: randomUUID(), seen };
}

/** What a form says of its draft, and the rest of it. */
export function markIn(sent: FormValues): {
  readonly mark: DraftMark;
  readonly values: FormValues;
} {
  const { [markFields.tab]: _tab, [markFields.seen]: _seen, ...values } = sent;
  const tab = typed(sent, markFields.tab);
  const seen = typed(sent, markFields.seen);
  return {
    mark: {
      tab: /^[0-9a-f-]{36}$/.test(tab) ? tab : randomUUID(),
      seen: /^\d{1,9}$/.test(seen) ? Number(seen) : 0,
    },
    values,
  };
}
