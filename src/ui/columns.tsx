import type { ComponentChildren } from 'preact';

/**
 * Two columns on the desk: what is worked on, and what is needed beside it. Under one another where the page is
 * narrow, in the order in which they are read.
 */
export function Columns({
  aside,
  asideLabel,
  children,
}: {
  readonly aside: ComponentChildren;
  readonly asideLabel: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="columns">
      <div class="stack">{children}</div>
      <aside class="stack" aria-label={asideLabel}>
        {aside}
      </aside>
    </div>
  );
}
