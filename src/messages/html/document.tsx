import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Language } from '../../domain/vocabulary.ts';
import { directionOf } from '../../i18n/languages.ts';
import { type Block, blocksOf, type Line, type LinkRule } from './blocks.ts';
import { mailStyle } from './style.ts';

/** A text in one language. */
export interface MailText {
  readonly language: Language;
  readonly text: string;
}

export interface MailDocument {
  readonly subject: string;
  /** One below the other, where the mail says the same in several languages. */
  readonly body: readonly [MailText, ...MailText[]];
  /** The text below the signature mark. */
  readonly end: MailText;
  readonly mayLink: LinkRule;
}

function Inlines({ line }: { readonly line: Line }) {
  return (
    <>
      {line.map((part) =>
        part.kind === 'text' ? part.text : <a href={part.address}>{part.words}</a>,
      )}
    </>
  );
}

/** Lines below each other, with the line breaks of the text. */
function Lines({ lines }: { readonly lines: readonly ComponentChildren[] }) {
  return (
    <>
      {lines.map((line, place) => (
        <>
          {place > 0 && <br />}
          {line}
        </>
      ))}
    </>
  );
}

const inlines = (lines: readonly Line[]) => lines.map((line) => <Inlines line={line} />);

function Part({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Lines lines={inlines(block.lines)} />
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li>
              <Lines lines={inlines(item)} />
            </li>
          ))}
        </ul>
      );
    case 'quotation':
      return (
        <blockquote>
          {block.paragraphs.map((lines) => (
            <p>
              <Lines lines={lines} />
            </p>
          ))}
        </blockquote>
      );
  }
}

function Text({
  of: { language, text },
  mayLink,
  ...rest
}: {
  readonly of: MailText;
  readonly mayLink: LinkRule;
  readonly class?: string | undefined;
}) {
  return (
    <div lang={language} dir={directionOf(language)} {...rest}>
      {blocksOf(text, mayLink).map((block) => (
        <Part block={block} />
      ))}
    </div>
  );
}

/** The complete HTML part of a mail: no image, no script and nothing that is loaded when it is opened. */
export function mailHtml({ subject, body, end, mayLink }: MailDocument): string {
  const [first, ...others] = body;
  const page = (
    <html lang={first.language} dir={directionOf(first.language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{subject}</title>
        {/* Of our own, with nothing that anybody has typed. */}
        <style dangerouslySetInnerHTML={{ __html: mailStyle }} />
      </head>
      <body>
        <main class="mail">
          <Text of={first} mayLink={mayLink} />
          {others.map((one) => (
            <Text of={one} mayLink={mayLink} class="other" />
          ))}
          <Text of={end} mayLink={mayLink} class="end" />
        </main>
      </body>
    </html>
  );
  return `<!doctype html>${renderToString(page)}\n`;
}
