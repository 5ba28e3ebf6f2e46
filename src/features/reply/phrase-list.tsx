import { keepsPhrases } from '../../domain/phrase.ts';
import { phraseWords } from '../../i18n/desk/phrases.ts';
import { deskPaths } from '../../paths.ts';
import { Details } from '../../ui/notice.tsx';
import { OwnWords, Paragraph, TextLink } from '../../ui/text.tsx';
import { phraseStep } from './form.ts';
import type { ReplyPageProps } from './page.tsx';
import { filledFor } from './phrases.ts';

const words = phraseWords.beside;

/**
 * The words that fit the case, as they would stand in the reply. Each has a button: without a script it puts them after
 * what is written, with one where the cursor is.
 */
export function Phrases({ beside: { phrases }, deskCase, actor, publicUrl }: ReplyPageProps) {
  const { language } = deskCase.case;
  return (
    <Details summary={words.title(phrases.length)}>
      {phrases.length === 0 && <Paragraph>{words.none}</Paragraph>}
      <ul class="phrases">
        {phrases.map((phrase) => {
          const text = filledFor(phrase, deskCase, actor, publicUrl);
          return (
            <li key={phrase.id}>
              <strong>{phrase.title}</strong>
              <OwnWords lang={language}>{text}</OwnWords>
              <button
                type="submit"
                class="ds-button"
                data-variant="secondary"
                data-size="sm"
                name="step"
                value={phraseStep(phrase.id)}
                data-insert={text}
                data-insert-into="body"
                data-inserted={words.inserted}
                aria-label={`${words.insert}: ${phrase.title}`}
              >
                {words.insert}
              </button>
            </li>
          );
        })}
      </ul>
      {keepsPhrases(actor) && (
        <Paragraph>
          <TextLink href={deskPaths.phrases}>{words.keep}</TextLink>
        </Paragraph>
      )}
    </Details>
  );
}
