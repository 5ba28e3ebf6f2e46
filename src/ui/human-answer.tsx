import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { wordsIn } from '../i18n/words.ts';
import { TelephoneLink } from './contact-links.tsx';
import { Notice } from './notice.tsx';
import { PageLanguage } from './page-language.ts';
import { Paragraph } from './text.tsx';

/**
 * The first response to a text by somebody who does not want to live: people to talk to now, before anything about
 * the case. `children`: what happens with the submission.
 */
export function HumanAnswer({ children }: { readonly children: ComponentChildren }) {
  const words = wordsIn(useContext(PageLanguage)).distress;
  return (
    <Notice tone="info" title={words.title} announce>
      <Paragraph>{words.seen}</Paragraph>
      <ul class="ds-list">
        <li>
          {words.danger} <TelephoneLink number="112" />.
        </li>
        <li>
          {words.line} <TelephoneLink number="90101" />.
        </li>
        <li>
          {words.care} <TelephoneLink number="1177" />.
        </li>
      </ul>
      {children}
    </Notice>
  );
}
