import type { DeskCase } from '../../case/desk-case.ts';
import { isOnlyLed } from '../../domain/decide/hand-over.ts';
import type { OtherScope } from '../../domain/vocabulary.ts';
import { handleWords } from '../../locales/handle.ts';
import { handOverText } from '../../messages/hand-over-text.ts';
import { RadioGroup } from '../../web/components/choice-fields.tsx';
import { Form, HiddenField, SubmitButton } from '../../web/components/form.tsx';
import { Paragraph } from '../../web/components/text.tsx';
import { TextArea } from '../../web/components/text-fields.tsx';
import { type FormValues, typed } from '../../web/form-body.ts';
import { actionPaths, deskPaths } from '../../web/paths.ts';
import { doorFor, otherScopes } from './hand-over-door.ts';
import { longestMessage, readHandOver } from './hand-over-form.ts';
import { ReceiverFields } from './hand-over-receiver.tsx';
import type { FieldsProps, Handling, Opening } from './handling.ts';
import { ReasonField } from './reason-field.tsx';
import { SuggestionNote } from './suggestion.tsx';

const words = handleWords.handOver;

function scopeIn(value: unknown): OtherScope | undefined {
  return otherScopes.find((scope) => scope === value);
}

/** What stands ready once it is chosen what it is: everything but the reason. */
function prepared(deskCase: DeskCase, { query, today, publicUrl }: Opening): FormValues {
  const scope = scopeIn(query.slag);
  if (scope === undefined) return {};
  const { configured, unitId, told, law } = doorFor(deskCase, scope);
  const unit = unitId === undefined ? undefined : deskCase.organisation.unit(unitId);
  const name = configured?.name ?? unit?.name;
  const to = configured?.to;
  const turnTo = to?.by === 'submitter' ? { contact: to.contact } : undefined;
  return {
    scope,
    receiver: configured ? 'configured' : 'unit',
    ...(unit ? { unit: unit.id } : {}),
    ...(name === undefined
      ? {}
      : {
          body: handOverText(
            deskCase,
            {
              scope,
              receiver: { sv: name, en: configured?.english ?? name },
              turnTo,
              told,
              law,
            },
            { today, publicUrl },
          ),
        }),
  };
}

/** One action hands it over to where it belongs, never without a word to the submitter (BOT-07–12, LAN-08, LAN-09). */
export const handOver: Handling = {
  action: 'hand_over',
  title: words.title,
  intro: words.intro,
  labels: { scope: words.scope, receiver: words.receiver, body: words.body },
  initial: prepared,
  ready: (_deskCase, values) => scopeIn(values.scope) !== undefined,
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

function HandOverFields(props: FieldsProps) {
  const { deskCase, values, errors } = props;
  const scope = scopeIn(values.scope);
  if (scope === undefined) return null;
  return (
    <>
      <HiddenField name="scope" value={scope} />
      {isOnlyLed(scope) && <Paragraph>{words.onlyLed}</Paragraph>}
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
