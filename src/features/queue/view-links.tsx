import type { View } from '../../domain/queue-filter.ts';
import { queueWords } from '../../i18n/desk/queue.ts';
import { ScreenReaderText } from '../../ui/text.tsx';
import { queueAddress } from '../../web/queue-address.ts';
import { mostCounted } from './queries.ts';

/** Ways of looking at the queue, each with how many it holds. */
export function ViewLinks({
  active,
  views,
}: {
  /** Undefined where something else is shown. */
  readonly active: View | undefined;
  readonly views: readonly { readonly view: View; readonly count: number }[];
}) {
  return (
    <nav class="views" aria-label={queueWords.views}>
      <ul>
        {views.map(({ view, count }) => (
          <li key={view}>
            <a href={queueAddress({ view })} aria-current={view === active ? 'page' : undefined}>
              {queueWords.view[view]}{' '}
              <span class="count" aria-hidden="true">
                {queueWords.counted(count, mostCounted)}
              </span>
              <ScreenReaderText>{queueWords.countedAloud(count, mostCounted)}</ScreenReaderText>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
