import type { ComponentChildren } from 'preact';
import { Heading } from './text.tsx';

/** A part of a page, parted from the others by a line. With a title it is a section that assistive technology can list. */
export function Card({
  title,
  level = 2,
  id,
  variant = 'default',
  children,
}: {
  readonly title?: string;
  readonly level?: 2 | 3 | 4;
  readonly id?: string;
  /** A `slip` is what one takes with one: a code, a password. */
  readonly variant?: 'default' | 'slip';
  readonly children: ComponentChildren;
}) {
  if (title === undefined) {
    return (
      <div class="part" data-variant={variant} id={id}>
        {children}
      </div>
    );
  }
  const titleId = `${id ?? title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')}-title`;
  return (
    <section class="part" data-variant={variant} id={id} aria-labelledby={titleId}>
      <Heading level={level} size="xs" id={titleId}>
        {title}
      </Heading>
      {children}
    </section>
  );
}
