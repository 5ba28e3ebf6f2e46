import { compareDays, dayOfMoment } from '../../domain/calendar/day.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import type { PlannedActionRow } from '../../domain/case-file.ts';
import { hasPlan, maySettle } from '../../domain/decide/plan.ts';
import { planWords } from '../../i18n/desk/plan.ts';
import { actionPaths, deskPaths } from '../../paths.ts';
import { Card } from '../../ui/card.tsx';
import { Tag } from '../../ui/tag.tsx';
import { Paragraph, TextLink } from '../../ui/text.tsx';
import type { CasePageProps } from './page.tsx';

const words = planWords.card;
const dayOf = (moment: Date) => formatDay(dayOfMoment(moment), 'sv');

/** What is planned and by whom, also when the case is closed; and whether the manager stands for it (FAL-15). */
export function PlanCard(props: CasePageProps) {
  const { deskCase, names } = props;
  const { case: row, plannedActions, rules } = deskCase;
  const isSigned = rules.planOwner === 'manager' && hasPlan(row);
  if (plannedActions.length === 0 && !isSigned) return null;
  const { plan_signed_by: signer, plan_signed_at: signedAt } = row;
  return (
    <Card title={words.title} id="planen">
      {isSigned && (
        <Paragraph>
          {signer === null || signedAt === null
            ? words.unsigned
            : words.signed(names.account(signer) ?? words.someone, dayOf(signedAt))}
        </Paragraph>
      )}
      {plannedActions.length > 0 && (
        <ul class="ds-list">
          {plannedActions.map((planned) => (
            <li key={planned.id}>
              <PlannedAction {...props} planned={planned} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function PlannedAction(props: CasePageProps & { readonly planned: PlannedActionRow }) {
  const { planned, names, today, actor, deskCase } = props;
  const nameOf = (id: string | null) => names.account(id ?? '') ?? words.someone;
  const { settled_as: as, settled_at: at } = planned;
  const isOpen = as === null;
  return (
    <div class="stack">
      <p>
        {planned.words ?? words.gone}{' '}
        {isOpen && compareDays(planned.due, today) < 0 && (
          <Tag tone="danger" shape="alert">
            {words.late}
          </Tag>
        )}
      </p>
      <p class="quiet">{words.by(nameOf(planned.owner_id), formatDay(planned.due, 'sv'))}</p>
      {isOpen && planned.tell_submitter && <p class="quiet">{words.tells}</p>}
      {as !== null && at !== null && (
        <p>
          {words.settled[as](nameOf(planned.settled_by), dayOf(at))} {planned.settled_words}
        </p>
      )}
      {isOpen && maySettle(actor, planned, deskCase.case, deskCase.organisation) && (
        <p>
          <TextLink
            href={`${deskPaths.caseAction(deskCase.case.number, actionPaths.settle_action)}?atgard=${planned.id}`}
          >
            {words.settle}
          </TextLink>
        </p>
      )}
    </div>
  );
}
