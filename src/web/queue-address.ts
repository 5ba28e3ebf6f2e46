import { type Look, lookParts } from '../domain/queue-look.ts';
import { deskPaths } from '../paths.ts';

/** Where the queue is looked at so; `more` beside it, such as where to go on. */
export function queueAddress(look: Look, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ ...lookParts(look), ...more });
  return query.size === 0 ? deskPaths.queue : `${deskPaths.queue}?${query}`;
}

/** What has come into the look since a moment. */
export function newsAddress(look: Look, since: Temporal.Instant): string {
  const sedan = since.toString({ smallestUnit: 'millisecond' });
  return `${deskPaths.queueNews}?${new URLSearchParams({ ...lookParts(look), sedan })}`;
}
