import type { DeskCase } from '../../case/desk-case.ts';
import { distressDeskWords } from '../../locales/distress.ts';
import { trackWords } from '../../locales/track.ts';
import { Notice } from '../../web/components/notice.tsx';
import { Paragraph } from '../../web/components/text.tsx';
import { WhySuggested } from '../../web/components/why-suggested.tsx';

/** What nobody may pass by: somebody who does not want to live, and a law that seems to govern the case. */
export function Attention({ deskCase }: { readonly deskCase: DeskCase }) {
  const { case: row } = deskCase;
  return (
    <>
      {row.distress === 'waiting' && (
        <Notice tone="danger" title={distressDeskWords.notice.title}>
          <Paragraph>{distressDeskWords.notice.text}</Paragraph>
        </Notice>
      )}
      {row.suggested_track !== null && (
        <Notice tone="warning" title={trackWords.choice.title}>
          <WhySuggested {...deskCase} />
        </Notice>
      )}
    </>
  );
}
