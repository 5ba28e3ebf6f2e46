import type { DeskCase } from '../../case/desk-case.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { type DeskAction, offeredActions } from '../../domain/desk-actions.ts';
import { caseWords } from '../../locales/case.ts';
import { actionLabels } from '../../locales/handle.ts';
import { Card } from '../../web/components/card.tsx';
import { Form, HiddenField, SubmitButton } from '../../web/components/form.tsx';
import { Heading, Paragraph, TextLink } from '../../web/components/text.tsx';
import { actionPaths, deskPaths } from '../../web/paths.ts';
import { nextSteps, type Step } from './next.ts';

/** Done by one press on the page of the case; the others have a form of their own. */
const pressed: readonly DeskAction[] = ['register', 'take'];

/** What is next, and whatever else this person may do. */
export function NextCard({
  deskCase,
  actor,
}: {
  readonly deskCase: DeskCase;
  readonly actor: StaffActor;
}) {
  const words = caseWords.next;
  const { number, version, status } = deskCase.case;
  const offered = offeredActions(deskCase, actor, deskCase.rules);
  const steps = nextSteps(deskCase, actor);
  const suggested = steps.flatMap(({ action }) => action ?? []);
  const others = offered.filter((action) => !suggested.includes(action));
  return (
    <Card title={words.title} variant="tinted" id="pa-tur">
      {status === 'closed' && <Paragraph>{words.nothing}</Paragraph>}
      {status !== 'closed' && offered.length === 0 && <Paragraph>{words.readOnly}</Paragraph>}
      {steps.length > 0 && (
        <ol class="steps">
          {steps.map((step) => (
            <li key={step.words}>
              <NextStep step={step} number={number} version={version} />
            </li>
          ))}
        </ol>
      )}
      {others.length > 0 && (
        <>
          <Heading level={3} size="2xs">
            {words.more}
          </Heading>
          <ul class="more-actions">
            {others.map((action) => (
              <li key={action}>
                <Way action={action} number={number} version={version} primary={false} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

interface Place {
  readonly number: string;
  readonly version: number;
}

function NextStep({ step, ...place }: Place & { readonly step: Step }) {
  return (
    <>
      <span>
        {step.href === undefined ? step.words : <TextLink href={step.href}>{step.words}</TextLink>}
      </span>
      {step.action !== undefined && <Way action={step.action} {...place} primary />}
    </>
  );
}

function Way({
  action,
  number,
  version,
  primary,
}: Place & { readonly action: DeskAction; readonly primary: boolean }) {
  const address = deskPaths.caseAction(number, actionPaths[action]);
  const label = actionLabels[action];
  if (pressed.includes(action)) {
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
