import type { ComponentChildren } from 'preact';
import { Heading } from './text.tsx';

/** A section of a page with a list: a region with its heading. */
export function ListSection({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} class="list-section">
      <Heading level={2} size="xs" id={`${id}-title`}>
        {title}
      </Heading>
      {children}
    </section>
  );
}
