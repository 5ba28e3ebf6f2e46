import type { ComponentChildren } from 'preact';
import { useWebWords } from './page-language.ts';
import { Heading, ScreenReaderText } from './text.tsx';

export type NoticeTone = 'info' | 'success' | 'warning' | 'danger';

/**
 * A message in the page. The tone stands in words for those who do not see the icon.
 * `announce` reads it out when it is the answer to what was just done.
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
    <div class="ds-alert" data-color={tone} role={announce ? 'status' : undefined}>
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

/** Opens and closes without a script. */
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
