import { useContext } from 'preact/hooks';
import type { Language } from '../../domain/vocabulary.ts';
import { rightPlaceWords } from '../../locales/right-place.ts';
import { Notice } from './notice.tsx';
import { PageLanguage } from './page-language.ts';
import { Paragraph } from './text.tsx';

type Receiver =
  | { readonly by: 'email'; readonly name: string; readonly email: string }
  | { readonly by: 'letter'; readonly name: string; readonly address: string }
  | { readonly by: 'committee'; readonly name: string }
  | { readonly by: 'submitter'; readonly name: string; readonly contact: string };

export interface Doors {
  /** What the policy sends elsewhere, each with who receives it and what is told. */
  readonly ways: readonly {
    readonly scope: string;
    readonly receiver: Receiver;
    readonly told: Readonly<Record<Language, string>>;
  }[];
  /** Where the law hears them all the same. */
  readonly tracks: readonly {
    readonly code: string;
    readonly name: string;
    readonly law: string;
  }[];
}

export interface RightPlaceProps extends Doors {
  /** How they answered who they are, as the page says it. */
  readonly type: string;
  readonly atDesk?: boolean;
}

/** The right place, from the policy's own entries, while what was typed waits below. */
export function RightPlace({ type, atDesk = false, ...doors }: RightPlaceProps) {
  const language = useContext(PageLanguage);
  const words = rightPlaceWords(language);
  return (
    <Notice tone="warning" title={atDesk ? words.titleAtDesk : words.title} announce>
      <Paragraph>{atDesk ? words.answeredAtDesk(type) : words.answered(type)}</Paragraph>
      <DoorList {...doors} />
      <Paragraph>{atDesk ? words.unsavedAtDesk : words.unsaved}</Paragraph>
    </Notice>
  );
}

/** Each door with what the policy tells of it, and the laws that hear them here all the same. */
export function DoorList({ ways, tracks }: Doors) {
  const language = useContext(PageLanguage);
  const words = rightPlaceWords(language);
  return (
    <>
      <ul class="ds-list">
        {ways.map(({ scope, receiver, told }) => (
          <li key={scope}>
            {told[language]} <Reached receiver={receiver} />
          </li>
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

/** Names and addresses are in Swedish. */
function Reached({ receiver }: { readonly receiver: Receiver }) {
  switch (receiver.by) {
    case 'email':
      return (
        <span lang="sv">
          {receiver.name}:{' '}
          <a class="ds-link" href={`mailto:${receiver.email}`}>
            {receiver.email}
          </a>
        </span>
      );
    case 'letter':
      return (
        <span lang="sv">
          {receiver.name}, {receiver.address}
        </span>
      );
    case 'committee':
      return <span lang="sv">{receiver.name}</span>;
    case 'submitter':
      return (
        <span lang="sv">
          {receiver.name}: {receiver.contact}
        </span>
      );
  }
}
