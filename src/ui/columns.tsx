import type { ComponentChildren } from 'preact';

/**
 * Two columns at the desk: the work, and the information needed for it. On a narrow page they follow each other in
 * reading order.
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
