import { useContext } from 'preact/hooks';
import type { Language, Localised } from '../domain/language.ts';
import { directionOf } from '../i18n/languages.ts';
import { findText } from '../i18n/localised.ts';
import { PageLanguage } from './page-language.ts';
import { Paragraph } from './text.tsx';

/**
 * Marked with its language where that differs from the page's, so that it is read aloud and typeset correctly (WCAG
 * 3.1.2).
 */
function Marked({ text, language }: { readonly text: string; readonly language: Language }) {
  const isOfPage = useContext(PageLanguage) === language;
  return isOfPage ? (
    text
  ) : (
    <span lang={language} dir={directionOf(language)}>
      {text}
    </span>
  );
}

/** A policy's or a municipality's own text, in the language of the page or its fallback. */
export function LocalisedText({ of }: { readonly of: Localised }) {
  const { text, language } = findText(of, useContext(PageLanguage));
  return <Marked text={text} language={language} />;
}

export function LocalisedParagraphs({ of }: { readonly of: Localised<readonly string[]> }) {
  const { text: sentences, language } = findText(of, useContext(PageLanguage));
  return (
    <>
      {sentences.map((sentence) => (
        <Paragraph key={sentence}>
          <Marked text={sentence} language={language} />
        </Paragraph>
      ))}
    </>
  );
}

/** Sentences in one paragraph. */
export function LocalisedSentences({ of }: { readonly of: Localised<readonly string[]> }) {
  const { text: sentences, language } = findText(of, useContext(PageLanguage));
  return <Marked text={sentences.join(' ')} language={language} />;
}
