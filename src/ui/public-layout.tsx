import type { ComponentChildren } from 'preact';
import type { Language } from '../domain/vocabulary.ts';
import { directionOf, languages } from '../i18n/languages.ts';
import { wordsIn } from '../i18n/words.ts';
import { publicPaths } from '../paths.ts';
import { Breakable } from './breakable.tsx';
import { TelephoneLink } from './contact-links.tsx';
import { DemonstrationBanner, Document } from './document.tsx';
import { Icon } from './icon.tsx';
import { Mark } from './mark.tsx';

export interface PublicMunicipality {
  readonly slug: string;
  readonly name: string;
  readonly contact?:
    | { readonly phone?: string | undefined; readonly email?: string | undefined }
    | undefined;
}

export interface PublicLayoutProps {
  readonly language: Language;
  readonly title: string;
  /** Absent on the page where the municipality is chosen. */
  readonly municipality?: PublicMunicipality | undefined;
  readonly demonstration: boolean;
  /**
   * Builds this page's address in a language, for the language switch; absent where the page is the response to a
   * form.
   */
  readonly addressIn?: ((language: Language) => string) | undefined;
  readonly hasErrors?: boolean | undefined;
  readonly measure?: 'tables' | undefined;
  /** Told beside the page where there is room, and after it where there is not. */
  readonly margin?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function PublicLayout({
  language,
  title,
  municipality,
  demonstration,
  addressIn,
  hasErrors,
  measure,
  margin,
  children,
}: PublicLayoutProps) {
  const words = wordsIn(language).web;
  const alternates = addressIn
    ? languages
        .filter((other) => other !== language)
        .map((other) => ({ language: other, address: addressIn(other) }))
    : [];
  return (
    <Document
      language={language}
      title={title}
      site={municipality?.name ?? words.product}
      hasErrors={hasErrors}
      theme={municipality?.slug}
      area="public"
      measure={measure}
      alternates={alternates}
    >
      {demonstration && <DemonstrationBanner />}
      <header class="site-header">
        <div class="inner">
          <a
            class="site-name"
            href={
              municipality
                ? publicPaths.welcome(language, municipality.slug)
                : publicPaths.municipalities(language)
            }
          >
            <Mark />
            <span>{municipality?.name ?? words.product}</span>
          </a>
          {alternates.length > 0 && (
            <nav aria-label={words.languageSwitch}>
              <Icon name="languages" />
              {alternates.map(({ language: other, address }) => (
                <a
                  key={other}
                  class="ds-link"
                  href={address}
                  lang={other}
                  dir={directionOf(other)}
                  hreflang={other}
                >
                  {wordsIn(other).language.switchTo}
                </a>
              ))}
            </nav>
          )}
        </div>
      </header>
      <main id="main" class={margin ? 'inner with-margin' : 'inner'} tabIndex={-1}>
        <div class="reading stack">{children}</div>
        {margin && <div class="margin stack">{margin}</div>}
      </main>
      <PublicFooter language={language} municipality={municipality} />
    </Document>
  );
}

function PublicFooter({
  language,
  municipality,
}: Pick<PublicLayoutProps, 'language' | 'municipality'>) {
  const words = wordsIn(language).web;
  const { phone, email } = municipality?.contact ?? {};
  return (
    <footer class="site-footer">
      <div class="inner">
        {(phone || email) && (
          <address>
            <strong>{municipality?.name}</strong>
            {phone && (
              <span>
                {words.footer.phone} <TelephoneLink number={phone} />
              </span>
            )}
            {email && (
              <span>
                {words.footer.email}{' '}
                <a class="ds-link" href={`mailto:${email}`}>
                  <Breakable>{email}</Breakable>
                </a>
              </span>
            )}
          </address>
        )}
        {municipality && (
          <p class="links">
            <a class="ds-link" href={publicPaths.policy(language, municipality.slug)}>
              {wordsIn(language).policy.link}
            </a>
            <a class="ds-link" href={publicPaths.municipalities(language)}>
              {words.allMunicipalities}
            </a>
          </p>
        )}
        <p class="quiet">{words.footer.openSource}</p>
      </div>
    </footer>
  );
}
