import { handOverWords } from '../../locales/hand-over.ts';
import { Card } from '../../web/components/card.tsx';
import { StatusTag } from '../../web/components/tag.tsx';
import { TextLink } from '../../web/components/text.tsx';
import { deskPaths } from '../../web/paths.ts';
import type { CaseView } from './queries.ts';

/** The other cases of the same submission; what was said in them stands in the same thread. */
export function RelatedCard({ related, deskCase }: CaseView) {
  const words = handOverWords.split;
  if (related.length === 0) return null;
  const title = deskCase.case.split_from === null ? words.into : words.from;
  return (
    <Card title={title} id="delat">
      <ul class="ds-list">
        {related.map(({ row: { number, status } }) => (
          <li key={number}>
            <TextLink href={deskPaths.case(number)}>{words.inCase(number)}</TextLink>{' '}
            <StatusTag status={status} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
