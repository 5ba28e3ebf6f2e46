import { type QueueFilter, queueFilterParameters } from '../domain/queue-filter.ts';
import { deskPaths } from '../paths.ts';

/** The address of the queue with this filter; `more`: further parameters, such as the position. */
export function queueAddress(
  filter: QueueFilter,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({ ...queueFilterParameters(filter), ...more });
  return query.size === 0 ? deskPaths.queue : `${deskPaths.queue}?${query}`;
}

/** The address for the cases that have come into the view since a moment. */
export function newsAddress(filter: QueueFilter, since: Temporal.Instant): string {
  const sedan = since.toString({ smallestUnit: 'millisecond' });
  return `${deskPaths.queueNews}?${new URLSearchParams({ ...queueFilterParameters(filter), sedan })}`;
}
