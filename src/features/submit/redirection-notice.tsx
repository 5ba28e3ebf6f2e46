import type { Language } from '../../domain/vocabulary.ts';
import { wordsIn } from '../../i18n/words.ts';
import { Notice } from '../../ui/notice.tsx';
import { RedirectionList, RightPlace } from '../../ui/redirections.tsx';
import { Paragraph, TextLink } from '../../ui/text.tsx';
import type { Redirection } from './redirection.ts';
import { whyAsked } from './redirection-words.ts';

/** The address of the form's button, for the link in the notice at its top. */
export const sendId = 'send';

/** Before anything is stored: what the text seems to be about, why, and the receiver that the policy has for it. */
export function RedirectionNotice({
  language,
  answered,
  seems,
  place,
}: Redirection & { readonly language: Language }) {
  const words = wordsIn(language).redirection;
  const { submitterType } = wordsIn(language).vocabulary;
  if (seems === undefined)
    return answered && <RightPlace {...place} type={submitterType[answered]} />;
  const danger = seems.scope === 'urgent_danger';
  return (
    <Notice
      tone={danger ? 'danger' : 'warning'}
      title={danger ? words.titleDanger : words.title}
      announce
    >
      {danger && <RedirectionList {...place} />}
      <Paragraph>
        {words.seems({ what: words.what[seems.scope] })} {whyAsked(seems.words, language)}{' '}
        {answered && words.answered({ type: submitterType[answered] })}
      </Paragraph>
      {!danger && <RedirectionList {...place} />}
      <Paragraph>
        {words.unsaved} <TextLink href={`#${sendId}`}>{words.toButton}</TextLink>
      </Paragraph>
    </Notice>
  );
}
