import { formatDayOfYear } from '../../domain/calendar/format.ts';
import { type DeskAction, offeredActions } from '../../domain/desk-actions.ts';
import { actionLabels } from '../../i18n/desk/handle.ts';
import { actionPaths, deskPaths } from '../../paths.ts';
import { Card } from '../../ui/card.tsx';
import { StatusTag } from '../../ui/tag.tsx';
import { CaseNumber, Paragraph, ScreenReaderText, TextLink } from '../../ui/text.tsx';
import type { CasePageProps } from './page.tsx';
import type { CaseView } from './queries.ts';

/** The texts about cases that may be about the same matter, in Swedish. */
export const similarCaseWords = {
  title: 'Liknar',
  intro: 'Kan gälla samma sak:',
  arrived: (day: string) => `kom in ${day}`,
  samePlace: 'samma plats',
  sameSubmitter: 'samma synpunktslämnare',
  withCase: (number: string) => `med ärende ${number}`,
} as const;

type Twin = CaseView['twins'][number];

function factsOf({ arrivalDay, samePlace, sameSubmitter }: Twin): string {
  return [
    similarCaseWords.arrived(formatDayOfYear(arrivalDay, 'sv')),
    ...(samePlace ? [similarCaseWords.samePlace] : []),
    ...(sameSubmitter ? [similarCaseWords.sameSubmitter] : []),
  ].join(', ');
}

/** Two cases of one submitter can be merged, those of two submitters tied. */
function MergeOrTieLink({
  twin,
  number,
  offered,
}: {
  readonly twin: Twin;
  readonly number: string;
  readonly offered: readonly DeskAction[];
}) {
  const action = twin.sameSubmitter ? 'merge' : 'tie';
  if (!offered.includes(action)) return null;
  const address = `${deskPaths.caseAction(number, actionPaths[action])}?med=${twin.number}`;
  return (
    <p>
      <TextLink href={address}>
        {actionLabels[action]}
        <ScreenReaderText> {similarCaseWords.withCase(twin.number)}</ScreenReaderText>
      </TextLink>
    </p>
  );
}

/** Other cases that may be about the same matter; nothing where there are none. */
export function SimilarCasesCard(props: CasePageProps) {
  const { deskCase, actor, twins } = props;
  if (twins.length === 0) return null;
  const offered = offeredActions(deskCase, actor, deskCase.rules);
  return (
    <Card title={similarCaseWords.title} id="liknar">
      <Paragraph size="sm">{similarCaseWords.intro}</Paragraph>
      <ul class="ds-list">
        {twins.map((twin) => (
          <li key={twin.id}>
            <TextLink href={deskPaths.case(twin.number)}>
              <CaseNumber number={twin.number} />
            </TextLink>
            {`, ${factsOf(twin)} `}
            <StatusTag status={twin.status} />
            <MergeOrTieLink twin={twin} number={deskCase.case.number} offered={offered} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
