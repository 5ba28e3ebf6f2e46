import type { DeskCase } from '../../desk/desk-case.ts';
import { hasWrittenSince, isUnderReview } from '../../domain/decide/written-since.ts';
import { handleWords } from '../../i18n/desk/handle.ts';
import { deskPaths } from '../../paths.ts';
import { Notice } from '../../ui/notice.tsx';
import { Paragraph, TextLink } from '../../ui/text.tsx';

/**
 * What nobody has answered. It may be closed all the same, since a "tack!" needs no answer, but never without its being
 * known what is left behind.
 */
export function StillWaiting({ deskCase }: { readonly deskCase: DeskCase }) {
  const words = handleWords.close;
  const again = isUnderReview(deskCase);
  if (!again && !hasWrittenSince(deskCase.messages)) return null;
  return (
    <Notice tone="warning" title={again ? words.goneThrough : words.writtenSince}>
      {again && <Paragraph>{words.goneThroughMeans}</Paragraph>}
      <Paragraph>
        <TextLink href={`${deskPaths.case(deskCase.case.number)}#samtalet`}>
          {words.readWritten}
        </TextLink>
      </Paragraph>
    </Notice>
  );
}

export function isAnythingWaiting(deskCase: DeskCase): boolean {
  return isUnderReview(deskCase) || hasWrittenSince(deskCase.messages);
}
