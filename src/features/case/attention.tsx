import type { DeskCase } from '../../desk/desk-case.ts';
import { trackWords } from '../../i18n/desk/track.ts';
import { distressDeskWords } from '../../i18n/distress.ts';
import { Notice } from '../../ui/notice.tsx';
import { Paragraph } from '../../ui/text.tsx';
import { WhySuggested } from '../../ui/why-suggested.tsx';

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
