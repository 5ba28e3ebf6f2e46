import { formatDayOfYear } from '../../domain/calendar/format.ts';
import { twinWords } from '../../locales/twins.ts';
import { Card } from '../../web/components/card.tsx';
import { StatusTag } from '../../web/components/tag.tsx';
import { CaseNumber, Paragraph, TextLink } from '../../web/components/text.tsx';
import { deskPaths } from '../../web/paths.ts';
import type { CaseView } from './queries.ts';

type Twin = CaseView['twins'][number];

function factsOf({ arrivalDay, samePlace, sameSubmitter }: Twin): string {
  return [
    twinWords.arrived(formatDayOfYear(arrivalDay, 'sv')),
    ...(samePlace ? [twinWords.samePlace] : []),
    ...(sameSubmitter ? [twinWords.sameSubmitter] : []),
  ].join(', ');
}

/** Others that may be the same matter; nothing where nothing is alike. */
export function TwinsCard({ twins }: Pick<CaseView, 'twins'>) {
  if (twins.length === 0) return null;
  return (
    <Card title={twinWords.title} id="liknar">
      <Paragraph size="sm">{twinWords.intro}</Paragraph>
      <ul class="ds-list">
        {twins.map((twin) => (
          <li key={twin.id}>
            <TextLink href={deskPaths.case(twin.number)}>
              <CaseNumber number={twin.number} />
            </TextLink>
            {`, ${factsOf(twin)} `}
            <StatusTag status={twin.status} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
