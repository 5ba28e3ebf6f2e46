import { type Hint, hintsFor } from '../../domain/plain-language/hints.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { hintWords as words } from '../../i18n/desk/reply-draft.ts';
import { Heading, Paragraph } from '../../ui/text.tsx';

/** More than these are not read. */
const mostHints = 8;
/** So many characters of a long sentence are enough to know it again. */
const mostQuoted = 90;

function quoted({ words: text }: Hint): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= mostQuoted ? line : `${line.slice(0, mostQuoted)}…`;
}

/** Where the text could be plainer: the words themselves, and a way to them where scripts run. */
export function HintList({
  body,
  language,
}: {
  readonly body: string;
  readonly language: Language;
}) {
  const hints = hintsFor(body, language);
  if (hints.length === 0) return null;
  const shown = hints.slice(0, mostHints);
  return (
    <div class="check-group">
      <Heading level={3} size="2xs">
        {words.title}
      </Heading>
      <Paragraph size="sm">{words.help}</Paragraph>
      <ul class="check-parts">
        {shown.map((hint) => (
          <li key={`${hint.kind} ${hint.start}`}>
            <mark lang={language}>{quoted(hint)}</mark>{' '}
            <span class="quiet">
              {hint.kind === 'long_sentence' ? words.long(hint.count) : words.instead(hint.instead)}
            </span>{' '}
            <button
              type="button"
              class="ds-button"
              data-variant="tertiary"
              data-size="sm"
              data-show-in="body"
              data-from={hint.start}
              data-to={hint.end}
              aria-label={`${words.show}: ${quoted(hint)}`}
              hidden
            >
              {words.show}
            </button>
          </li>
        ))}
      </ul>
      {hints.length > shown.length && (
        <Paragraph size="sm">{words.more(hints.length - shown.length)}</Paragraph>
      )}
    </div>
  );
}

/** The same in one sentence, for whoever hears the page. */
export function hintSentence(body: string, language: Language): string {
  const { length } = hintsFor(body, language);
  return length === 0 ? '' : words.told(length);
}
