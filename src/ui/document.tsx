import type { ComponentChildren } from 'preact';
import type { Language } from '../domain/vocabulary.ts';
import { directionOf } from '../i18n/languages.ts';
import { wordsIn } from '../i18n/words.ts';
import { assetAddress, themeAddress } from './assets.ts';
import { PageLanguage } from './page-language.ts';

export interface DocumentProps {
  readonly language: Language;
  readonly title: string;
  readonly site: string;
  /** Whether the form was refused, which the page's title says first (WCAG 3.3.1). */
  readonly hasErrors?: boolean | undefined;
  /** The municipality whose colours are used; absent: the product's own. */
  readonly theme?: string | undefined;
  readonly area: 'public' | 'desk';
  /**
   * Wider than is comfortable for reading, for tables. Set here and not by the style, so that the page keeps its
   * width while it loads.
   */
  readonly measure?: 'tables' | undefined;
  /** The same page in the other languages. */
  readonly alternates?:
    | readonly { readonly language: Language; readonly address: string }[]
    | undefined;
  readonly children: ComponentChildren;
}

/**
 * Typefaces that a page is sure to need: the municipality's, and at the desk that of whoever has written. A public page
 * fetches the second where it quotes somebody.
 */
const preloaded = {
  public: ['atkinson-next-latin.woff2'],
  desk: ['atkinson-next-latin.woff2', 'literata-latin.woff2'],
} as const;

/**
 * The whole HTML document, which layouts fill in. Inline scripts and styles are not used, because the content
 * security policy refuses them.
 */
export function Document({
  language,
  title,
  site,
  hasErrors = false,
  theme,
  area,
  measure,
  alternates = [],
  children,
}: DocumentProps) {
  const words = wordsIn(language).web;
  const fullTitle = words.pageTitle({ page: title, site });
  return (
    <PageLanguage.Provider value={language}>
      <html lang={language} dir={directionOf(language)}>
        <head>
          <meta charset="utf-8" />
          <title>{hasErrors ? words.errorTitle({ title: fullTitle }) : fullTitle}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="format-detection" content="telephone=no" />
          {area === 'desk' && <meta name="robots" content="noindex" />}
          {preloaded[area].map((font) => (
            <link
              key={font}
              rel="preload"
              href={assetAddress(font)}
              as="font"
              type="font/woff2"
              crossorigin="anonymous"
            />
          ))}
          <link rel="stylesheet" href={assetAddress('lyhord.css')} />
          {area === 'desk' && <link rel="stylesheet" href={assetAddress('desk.css')} />}
          <link rel="stylesheet" href={themeAddress(theme)} />
          <link rel="icon" href={assetAddress('icon.svg')} type="image/svg+xml" />
          {alternates.map(({ language: other, address }) => (
            <link key={other} rel="alternate" hreflang={other} href={address} />
          ))}
          <script src={assetAddress('lyhord.js')} defer />
          {area === 'desk' && (
            <>
              <script src={assetAddress('desk.js')} defer />
              <script src={assetAddress('shortcuts.js')} defer />
            </>
          )}
        </head>
        <body data-area={area} data-measure={measure}>
          <a class="ds-skip-link" href="#main">
            {words.skipToContent}
          </a>
          {children}
        </body>
      </html>
    </PageLanguage.Provider>
  );
}

/** States, above everything else, that this is not a real service. */
export function DemonstrationBanner() {
  return (
    <PageLanguage.Consumer>
      {(language) => {
        const words = wordsIn(language).web.demonstration;
        return (
          <aside class="demonstration" aria-label={words.name}>
            <p>
              <strong>{words.name}.</strong> {words.text}
            </p>
          </aside>
        );
      }}
    </PageLanguage.Consumer>
  );
}
