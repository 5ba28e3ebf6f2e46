import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Status } from '../domain/vocabulary.ts';
import { wordsIn } from '../i18n/words.ts';
import { PageLanguage } from './page-language.ts';

export type TagTone = 'neutral' | 'accent' | 'info' | 'success' | 'warning' | 'danger';

/** Shapes with different outlines, so that a tag can be recognised without its colour. */
export const tagShapes = {
  ring: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11zm0 2a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7z',
  half: 'M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12zM8 4v8a4 4 0 0 0 0-8z',
  dot: 'M8 3a5 5 0 1 0 0 10a5 5 0 1 0 0-10z',
  tick: 'M6.4 12.6L2.2 8.4l1.6-1.6l2.6 2.6l5.8-5.8l1.6 1.6z',
  arrow: 'M2 7h7.2L6.6 4.4L8 3l5 5l-5 5l-1.4-1.4L9.2 9H2z',
  square: 'M3 3h10v10H3z',
  triangle: 'M8 1.8L15 14H1zM7.2 6v4.2h1.6V6zm0 5.2v1.6h1.6v-1.6z',
  clock:
    'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 1 0 8 1.8zm0 2a4.2 4.2 0 1 1 0 8.4a4.2 4.2 0 1 1 0-8.4zM7.2 5v3.6l2.4 1.5l.8-1.3l-1.7-1V5z',
  line: 'M3 7h10v2H3z',
} as const;
export type TagShape = keyof typeof tagShapes;

export function Tag({
  tone = 'neutral',
  shape,
  children,
}: {
  readonly tone?: TagTone;
  readonly shape?: TagShape;
  readonly children: ComponentChildren;
}) {
  return (
    <span class="ds-tag" data-color={tone} data-variant="outline">
      {shape !== undefined && (
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d={tagShapes[shape]} fill="currentColor" fill-rule="evenodd" />
        </svg>
      )}
      {children}
    </span>
  );
}

const statusLooks: Readonly<Record<Status, { readonly tone: TagTone; readonly shape: TagShape }>> =
  {
    received: { tone: 'warning', shape: 'ring' },
    registered: { tone: 'info', shape: 'dot' },
    in_progress: { tone: 'accent', shape: 'half' },
    answered: { tone: 'success', shape: 'tick' },
    handed_over: { tone: 'neutral', shape: 'arrow' },
    closed: { tone: 'neutral', shape: 'square' },
  };

/** A case's status in the page's language, with a shape of its own. */
export function StatusTag({ status }: { readonly status: Status }) {
  const words = wordsIn(useContext(PageLanguage)).vocabulary;
  return <Tag {...statusLooks[status]}>{words.status[status]}</Tag>;
}
