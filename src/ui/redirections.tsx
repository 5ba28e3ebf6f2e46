import { useContext } from 'preact/hooks';
import type { Localised } from '../domain/language.ts';
import { capital } from '../i18n/desk/capital.ts';
import { wordsIn } from '../i18n/words.ts';
import { ContactLine, TelephoneLink, telephonesIn } from './contact-links.tsx';
import { LocalisedText } from './localised-text.tsx';
import { Notice } from './notice.tsx';
import { PageLanguage } from './page-language.ts';
import { Paragraph } from './text.tsx';

interface ReceiverName {
  /** Written for use within a sentence. */
  readonly name: string;
  readonly english?: string;
}

type Receiver = ReceiverName &
  (
    | { readonly by: 'email'; readonly email: string }
    | { readonly by: 'letter'; readonly address: string }
    | { readonly by: 'committee' }
    | { readonly by: 'submitter'; readonly contact: string }
  );

export interface Redirections {
  /** The policy's redirections, each with its receiver and explanation. */
  readonly redirections: readonly {
    readonly scope: string;
    readonly receiver: Receiver;
    readonly told: Localised;
  }[];
  /** The statutory tracks on which the municipality accepts them all the same. */
  readonly tracks: readonly {
    readonly code: string;
    readonly name: string;
    readonly law: string;
  }[];
}

export interface RightPlaceProps extends Redirections {
  /** What the submitter answered about who they are, as the page shows it. */
  readonly type: string;
  readonly atDesk?: boolean;
}

/** The right receiver, from the policy's own entries, shown above the form with what was typed. */
export function RightPlace({ type, atDesk = false, ...redirections }: RightPlaceProps) {
  const language = useContext(PageLanguage);
  const words = wordsIn(language).rightPlace;
  return (
    <Notice tone="warning" title={atDesk ? words.titleAtDesk : words.title} announce>
      <Paragraph>{atDesk ? words.answeredAtDesk({ type }) : words.answered({ type })}</Paragraph>
      <RedirectionList {...redirections} />
      <Paragraph>{atDesk ? words.unsavedAtDesk : words.unsaved}</Paragraph>
    </Notice>
  );
}

/**
 * Each redirection with the policy's explanation, and the statutory tracks on which matters are accepted here all the
 * same.
 */
export function RedirectionList({ redirections, tracks }: Redirections) {
  const language = useContext(PageLanguage);
  const words = wordsIn(language).rightPlace;
  return (
    <>
      <ul class="ds-list">
        {redirections.map((redirection) => (
          <RedirectionItem key={redirection.scope} {...redirection} />
        ))}
      </ul>
      {tracks.length > 0 && (
        <>
          <Paragraph>{words.tracks}</Paragraph>
          <ul class="ds-list" lang="sv">
            {tracks.map(({ code, name, law }) => (
              <li key={code}>
                {name} ({law})
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The receiver's English name for a reader of English, followed by the Swedish name that it uses itself. */
function Name({ receiver: { name, english } }: { readonly receiver: Receiver }) {
  const language = useContext(PageLanguage);
  if (language === 'sv' || english === undefined) return <span lang="sv">{capital(name)}</span>;
  return (
    <>
      {capital(english)} (<span lang="sv">{name}</span>)
    </>
  );
}

function ReceiverContact({ receiver }: { readonly receiver: Receiver }) {
  switch (receiver.by) {
    case 'email':
      return (
        <>
          <Name receiver={receiver} />: <ContactLine line={receiver.email} />
        </>
      );
    case 'letter':
      return (
        <>
          <Name receiver={receiver} />, <span lang="sv">{receiver.address}</span>
        </>
      );
    case 'committee':
      return <Name receiver={receiver} />;
    case 'submitter':
      return (
        <>
          <Name receiver={receiver} />: <ContactLine line={receiver.contact} />
        </>
      );
  }
}

/** The emergency numbers, one on each line, as links to call. */
function RedirectionItem({ scope, receiver, told }: Redirections['redirections'][number]) {
  const language = useContext(PageLanguage);
  const words = wordsIn(language).rightPlace;
  const [danger, hurry, ...others] =
    receiver.by === 'submitter' ? telephonesIn(receiver.contact) : [];
  if (scope !== 'urgent_danger' || danger === undefined || hurry === undefined || others.length > 0)
    return (
      <li>
        <LocalisedText of={told} /> <ReceiverContact receiver={receiver} />
      </li>
    );
  return (
    <>
      <li>
        {words.danger} <TelephoneLink number={danger} />
      </li>
      <li>
        {words.hurry} <TelephoneLink number={hurry} />
      </li>
    </>
  );
}
