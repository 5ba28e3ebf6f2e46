import type { ComponentChildren } from 'preact';
import { useWebWords } from './page-language.ts';

export interface DescriptionItem {
  readonly term: string;
  readonly value: ComponentChildren;
}

/** Terms and values, below each other on narrow pages. */
export function DescriptionList({ items }: { readonly items: readonly DescriptionItem[] }) {
  return (
    <dl class="description-list">
      {items.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export interface TimelineItem {
  readonly key: string;
  /** The target of a link to the item. */
  readonly id?: string;
  /** Machine-readable instant or day for the `datetime` attribute, and the text that is shown. */
  readonly at: string;
  readonly atText: string;
  /** A second time that belongs to it. */
  readonly extraTime?: string | undefined;
  readonly title: ComponentChildren;
  readonly tone?: 'submitter' | 'municipality' | 'system' | undefined;
  readonly children?: ComponentChildren;
}

/** Events in the order given. */
export function Timeline({
  items,
  label,
}: {
  readonly items: readonly TimelineItem[];
  readonly label: string;
}) {
  return (
    <ol class="timeline" aria-label={label}>
      {items.map((item) => (
        <li key={item.key} id={item.id} data-tone={item.tone}>
          <p class="timeline-head">
            <strong>{item.title}</strong> <time dateTime={item.at}>{item.atText}</time>
            {item.extraTime !== undefined && <span class="quiet"> {item.extraTime}</span>}
          </p>
          {item.children}
        </li>
      ))}
    </ol>
  );
}

/** `address(page)` builds the link to a page; nothing is shown for a single page. */
export function Pagination({
  page,
  last,
  address,
}: {
  readonly page: number;
  readonly last: number;
  readonly address: (page: number) => string;
}) {
  const words = useWebWords().pagination;
  if (last <= 1) return null;
  return (
    <nav class="pages" aria-label={words.name}>
      {page > 1 && (
        <a class="ds-button" data-variant="secondary" rel="prev" href={address(page - 1)}>
          {words.previous}
        </a>
      )}
      <span>{words.page({ page, last })}</span>
      {page < last && (
        <a class="ds-button" data-variant="secondary" rel="next" href={address(page + 1)}>
          {words.next}
        </a>
      )}
    </nav>
  );
}
