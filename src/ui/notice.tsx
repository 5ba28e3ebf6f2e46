import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-names.ts';
import { useWebWords } from './page-language.ts';
import { Heading, ScreenReaderText } from './text.tsx';

export type NoticeTone = 'info' | 'success' | 'warning' | 'danger';

const icons = {
  info: 'info',
  success: 'circle-check',
  warning: 'triangle-alert',
  danger: 'octagon-alert',
} as const satisfies Record<NoticeTone, IconName>;

/**
 * A message in the page. The tone is also stated in words for those who do not see the icon. `announce` has it read
 * out as the response to what was just done.
 */
export function Notice({
  tone = 'info',
  title,
  level = 2,
  announce = false,
  children,
}: {
  readonly tone?: NoticeTone;
  readonly title?: string;
  readonly level?: 2 | 3;
  readonly announce?: boolean;
  readonly children?: ComponentChildren;
}) {
  const words = useWebWords();
  return (
    <div class="notice" data-tone={tone} role={announce ? 'status' : undefined}>
      <Icon name={icons[tone]} />
      {title === undefined ? (
        <ScreenReaderText>{words.notice[tone]}: </ScreenReaderText>
      ) : (
        <Heading level={level} size="2xs">
          <ScreenReaderText>{words.notice[tone]}: </ScreenReaderText>
          {title}
        </Heading>
      )}
      {children}
    </div>
  );
}

/** Can be opened and closed without a script. */
export function Details({
  summary,
  open,
  children,
}: {
  readonly summary: ComponentChildren;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <details class="ds-details" open={open}>
      <summary>{summary}</summary>
      <div class="details-content">{children}</div>
    </details>
  );
}
