import type { DeskCase } from '../../desk/desk-case.ts';
import { isRedirectionOnly, isStatutory } from '../../domain/decide/hand-over.ts';
import type { OtherScope } from '../../domain/vocabulary.ts';
import { actionLabels, handleWords } from '../../i18n/desk/handle.ts';
import { actionPaths, deskPaths } from '../../paths.ts';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { Form, HiddenField, SubmitButton } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Paragraph, TextLink } from '../../ui/text.tsx';
import { TextArea } from '../../ui/text-fields.tsx';
import { type FormValues, typed } from '../../web/form-body.ts';
import type { FieldsProps, Handling, Opening } from './action-form.ts';
import { longestMessage, readHandOver } from './hand-over-form.ts';
import { ReceiverFields } from './hand-over-receiver.tsx';
import { readyReceiver, readyText } from './hand-over-text.ts';
import { handedScopes, otherScopes, redirectionFor } from './redirection-options.ts';
import { ReasonField } from './shared-fields.tsx';
import { SuggestionNote } from './suggestion.tsx';

const words = handleWords.handOver;

function scopeIn(value: unknown): OtherScope | undefined {
  return otherScopes.find((scope) => scope === value);
}

/** What stands ready once it is chosen what it is: everything but the reason. */
function prepared(deskCase: DeskCase, { query, today, publicUrl }: Opening): FormValues {
  const scope = scopeIn(query.slag);
  if (scope === undefined) return {};
  const handed = handedScopes.find((one) => one === scope);
  if (handed === undefined) return { scope };
  const { configured } = redirectionFor(deskCase, handed);
  const ready = readyReceiver(deskCase, handed);
  return {
    scope,
    receiver: configured ? 'configured' : 'outside',
    body: readyText(deskCase, handed, ready, { today, publicUrl }),
  };
}

/** One action hands it over to where it belongs, never without a word to the submitter (BOT-07–12, LAN-08, LAN-09). */
export const handOver: Handling = {
  action: 'hand_over',
  title: words.title,
  intro: words.intro,
  labels: { scope: words.scope, receiver: words.receiver, body: words.body },
  initial: prepared,
  ready: (_deskCase, values) => {
    const scope = scopeIn(values.scope);
    return scope !== undefined && !isStatutory(scope);
  },
  read: readHandOver,
  Above: ScopeForm,
  Fields: HandOverFields,
};

/** Chosen by a form of its own, so that the rest can stand ready without a script; nothing personal is in the address. */
function ScopeForm({ deskCase, values, errors }: FieldsProps) {
  const { number } = deskCase.case;
  // The only way on until something is chosen; then the way on is the form below.
  const isChosen = scopeIn(values.scope) !== undefined;
  return (
    <Form method="get" action={deskPaths.caseAction(number, actionPaths.hand_over)}>
      <SuggestionNote deskCase={deskCase} of="scope" />
      <RadioGroup
        name="slag"
        label={words.scope}
        description={words.showHelp}
        value={typed(values, 'scope')}
        error={errors.scope}
        choices={otherScopes.map((value) => ({ value, label: words.scopes[value] }))}
      />
      <SubmitButton variant={isChosen ? 'secondary' : 'primary'}>{words.show}</SubmitButton>
    </Form>
  );
}

/** The way on where a law governs it. */
function StatutoryStays({ deskCase }: Pick<FieldsProps, 'deskCase'>) {
  const { number, track } = deskCase.case;
  return (
    <Notice tone="warning" title={words.stays.title}>
      <Paragraph>{words.stays.text}</Paragraph>
      <ul class="ds-list">
        {(['open_track', 'assign', 'split'] as const)
          .filter((action) => action !== 'open_track' || track === null)
          .map((action) => (
            <li key={action}>
              <TextLink href={deskPaths.caseAction(number, actionPaths[action])}>
                {actionLabels[action]}
              </TextLink>
            </li>
          ))}
      </ul>
    </Notice>
  );
}

function HandOverFields(props: FieldsProps) {
  const { deskCase, values, errors } = props;
  const chosen = scopeIn(values.scope);
  if (chosen === undefined) return null;
  const scope = handedScopes.find((one) => one === chosen);
  if (scope === undefined) return <StatutoryStays deskCase={deskCase} />;
  return (
    <>
      <HiddenField name="scope" value={scope} />
      {isRedirectionOnly(scope) && <Paragraph>{words.onlyLed}</Paragraph>}
      <ReceiverFields {...props} scope={scope} />
      <ReasonField values={values} errors={errors} />
      <TextArea
        name="body"
        label={words.body}
        description={words.bodyHelp}
        rows={14}
        maxLength={longestMessage}
        lang={deskCase.case.language}
        value={typed(values, 'body')}
        error={errors.body}
      />
    </>
  );
}
