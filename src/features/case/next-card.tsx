import type { TiedCase } from '../../case/tied-cases.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import type { StaffActor } from '../../domain/actor.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { pendingHandOver } from '../../domain/decide/hand-over-settled.ts';
import { type DeskAction, offeredActions } from '../../domain/desk-actions.ts';
import { caseWords } from '../../i18n/desk/case.ts';
import { handOverWords } from '../../i18n/desk/hand-over.ts';
import { actionLabels, handleWords } from '../../i18n/desk/handle.ts';
import { actionPaths, deskPaths } from '../../paths.ts';
import type { DraftStanding } from '../../replies/draft.ts';
import { Card } from '../../ui/card.tsx';
import { Form, HiddenField, SubmitButton } from '../../ui/form.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { nextSteps, type Step } from './next.ts';
import { draftSteps, tiedSteps } from './next-replies.ts';

/** Actions with a single button on the page of the case; the others have a form of their own. */
const oneButtonActions: readonly DeskAction[] = ['register', 'take'];

/** Offered beside the question, or beside the tied case. */
const offeredElsewhere: readonly DeskAction[] = [
  'answer_colleague',
  'withdraw_question',
  'untie',
  'settle_action',
];

interface Place {
  readonly deskCase: DeskCase;
  readonly actor: StaffActor;
}

/** Some actions have another label: for a handler who was assigned the case, and for the receiver of a case in its queue. */
function labelOf(action: DeskAction, { deskCase, actor }: Place): string {
  const own = deskCase.case.handler_id === actor.accountId;
  if (action === 'take' && own) return handleWords.take.begin;
  if (pendingHandOver(deskCase)?.route !== 'queue') return actionLabels[action];
  if (action === 'confirm_hand_over') return handOverWords.confirm.takeIn;
  return action === 'return_hand_over' ? handOverWords.confirm.notOurs : actionLabels[action];
}

/** The next steps, and the other actions that this person may take. */
export function NextCard({
  deskCase,
  actor,
  today,
  drafts,
  tied,
}: {
  readonly deskCase: DeskCase;
  readonly actor: StaffActor;
  readonly today: Day;
  readonly drafts: readonly DraftStanding[];
  readonly tied: readonly TiedCase[];
}) {
  const words = caseWords.next;
  const { status } = deskCase.case;
  const offered = offeredActions(deskCase, actor, deskCase.rules);
  const all = [
    ...draftSteps(deskCase, actor, drafts),
    ...tiedSteps(deskCase, actor, tied),
    ...nextSteps(deskCase, actor, today),
  ];
  // Who may only read is told whom the case waits for, without links to pages they may not open.
  const steps = offered.length > 0 ? all : all.filter(({ href }) => href === undefined);
  const suggested = steps.flatMap(({ action }) => action ?? []);
  const others = offered.filter(
    (action) => !suggested.includes(action) && !offeredElsewhere.includes(action),
  );
  return (
    <Card title={words.title} id="pa-tur">
      {status === 'closed' && steps.length === 0 && <Paragraph>{words.nothing}</Paragraph>}
      {status !== 'closed' && offered.length === 0 && <Paragraph>{words.readOnly}</Paragraph>}
      {steps.length > 0 && (
        <ol class="steps">
          {steps.map((step) => (
            <li key={`${step.href ?? ''} ${step.words}`}>
              <NextStep step={step} deskCase={deskCase} actor={actor} />
            </li>
          ))}
        </ol>
      )}
      {others.length > 0 && (
        <div class="more">
          <Heading level={3} size="2xs">
            {words.more}
          </Heading>
          <ul class="more-actions">
            {others.map((action) => (
              <li key={action}>
                <ActionLink action={action} deskCase={deskCase} actor={actor} primary={false} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}

function NextStep({ step, ...place }: Place & { readonly step: Step }) {
  return (
    <>
      <span>
        {step.href === undefined ? step.words : <TextLink href={step.href}>{step.words}</TextLink>}
      </span>
      {step.action !== undefined && <ActionLink action={step.action} {...place} primary />}
    </>
  );
}

function ActionLink({
  action,
  primary,
  ...place
}: Place & { readonly action: DeskAction; readonly primary: boolean }) {
  const { number, version } = place.deskCase.case;
  const address = deskPaths.caseAction(number, actionPaths[action]);
  const label = labelOf(action, place);
  if (oneButtonActions.includes(action)) {
    return (
      <Form action={address}>
        <HiddenField name="version" value={String(version)} />
        <SubmitButton variant={primary ? 'primary' : 'tertiary'}>{label}</SubmitButton>
      </Form>
    );
  }
  return (
    <a class="ds-button" data-variant={primary ? 'secondary' : 'tertiary'} href={address}>
      {label}
    </a>
  );
}
