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
import type { ActionForm, FieldsProps, OpeningContext } from './action-form.ts';
import { longestMessage, readHandOver } from './hand-over-form.ts';
import { ReceiverFields } from './hand-over-receiver.tsx';
import { suggestedReceiver, suggestedText } from './hand-over-text.ts';
import { handedScopes, otherScopes, redirectionFor } from './redirection-options.ts';
import { ReasonField } from './shared-fields.tsx';
import { SuggestionNote } from './suggestion.tsx';

const words = handleWords.handOver;

function scopeIn(value: unknown): OtherScope | undefined {
  return otherScopes.find((scope) => scope === value);
}

/** The values once the kind of matter is chosen: all but the reason. */
function initialHandOver(
  deskCase: DeskCase,
  { query, today, publicUrl }: OpeningContext,
): FormValues {
  const scope = scopeIn(query.slag);
  if (scope === undefined) return {};
  const handed = handedScopes.find((one) => one === scope);
  if (handed === undefined) return { scope };
  const { configured } = redirectionFor(deskCase, handed);
  const ready = suggestedReceiver(deskCase, handed);
  return {
    scope,
    receiver: configured ? 'configured' : 'outside',
    body: suggestedText(deskCase, handed, ready, { today, publicUrl }),
  };
}

/** Hands the case over to where it belongs, always with a message to the submitter (BOT-07–12, LAN-08, LAN-09). */
export const handOver: ActionForm = {
  action: 'hand_over',
  title: words.title,
  intro: words.intro,
  labels: { scope: words.scope, receiver: words.receiver, body: words.body },
  initial: initialHandOver,
  ready: (_deskCase, values) => {
    const scope = scopeIn(values.scope);
    return scope !== undefined && !isStatutory(scope);
  },
  read: readHandOver,
  Above: ScopeForm,
  Fields: HandOverFields,
};

/** A form of its own, so that the rest can be filled in without scripts; its address holds no personal data. */
function ScopeForm({ deskCase, values, errors }: FieldsProps) {
  const { number } = deskCase.case;
  // The primary button until a kind is chosen; after that it is the one of the form below.
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

/** What to do with a case under a special law, which is not handed over. */
function StatutoryNotice({ deskCase }: Pick<FieldsProps, 'deskCase'>) {
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
  if (scope === undefined) return <StatutoryNotice deskCase={deskCase} />;
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
