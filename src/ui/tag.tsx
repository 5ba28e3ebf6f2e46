import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Status } from '../domain/vocabulary.ts';
import { wordsIn } from '../i18n/words.ts';
import { PageLanguage } from './page-language.ts';
import { Shape, type StatusShape } from './status-shapes.tsx';

/** What a colour means; `plain` is the colour of the text itself. */
export type TagTone = 'neutral' | 'plain' | 'info' | 'success' | 'warning' | 'danger';
export type TagShape = StatusShape;

/** A state in a word, with a shape and a colour that say the same. */
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
    <span class="status" data-tone={tone}>
      {shape !== undefined && <Shape shape={shape} />}
      <span>{children}</span>
    </span>
  );
}

const statusLooks: Readonly<Record<Status, { readonly tone: TagTone; readonly shape: TagShape }>> =
  {
    received: { tone: 'info', shape: 'dashed-ring' },
    registered: { tone: 'info', shape: 'ring' },
    in_progress: { tone: 'plain', shape: 'half-ring' },
    answered: { tone: 'success', shape: 'tick' },
    handed_over: { tone: 'neutral', shape: 'arrow' },
    closed: { tone: 'neutral', shape: 'square-tick' },
  };

/** A case's status in the page's language, with a shape of its own. */
export function StatusTag({ status }: { readonly status: Status }) {
  const words = wordsIn(useContext(PageLanguage)).vocabulary;
  return <Tag {...statusLooks[status]}>{words.status[status]}</Tag>;
}
