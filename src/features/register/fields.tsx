import { formatDay } from '../../domain/calendar/format.ts';
import { workdayBefore } from '../../domain/calendar/workday.ts';
import { kinds, staffChannels } from '../../domain/vocabulary.ts';
import { solvedWords } from '../../i18n/desk/solved.ts';
import { languages, languageTitle } from '../../i18n/languages.ts';
import { wordsIn } from '../../i18n/words.ts';
import { factorsOf, isSubmitterTypeAccepted, kindsReceived } from '../../policy/interpret.ts';
import {
  CheckboxField,
  CheckboxGroup,
  GroupedSelectField,
  RadioGroup,
  SelectField,
} from '../../ui/choice-fields.tsx';
import { FieldSet } from '../../ui/form.tsx';
import { kindIcons } from '../../ui/kind-icons.ts';
import { Details } from '../../ui/notice.tsx';
import { DateField, TextArea, TextField } from '../../ui/text-fields.tsx';
import { typed, typedList } from '../../web/form-body.ts';
import { mostWords } from './form.ts';
import type { RegisterPageProps } from './page.tsx';
import { registerWords } from './words.ts';

type Props = RegisterPageProps;
type Labels = typeof registerWords;
type LabelledField = {
  [Name in keyof Labels]: Labels[Name] extends string ? Name : never;
}[keyof Labels];

/** A field's name and label, what was typed in it and its error. */
function fieldOf({ values, errors }: Props, name: LabelledField) {
  return { name, label: registerWords[name], value: typed(values, name), error: errors[name] };
}

function tickOf({ values, errors }: Props, name: LabelledField) {
  return {
    name,
    label: registerWords[name],
    checked: typed(values, name) === 'yes',
    error: errors[name],
  };
}

export function SubmissionField(props: Props) {
  const channel = fieldOf(props, 'channel');
  const kind = fieldOf(props, 'kind');
  const kindWords = wordsIn('sv').vocabulary.kind;
  const { policy } = props.context;
  const open = staffChannels.filter((one) => policy?.channels.value.includes(one) ?? true);
  return (
    <>
      <RadioGroup
        {...channel}
        value={channel.value || open[0] || ''}
        layout="row"
        autoFocus={Object.keys(props.errors).length === 0}
        choices={open.map((value) => ({ value, label: registerWords.channels[value] }))}
      />
      <TextArea
        {...fieldOf(props, 'text')}
        description={registerWords.textHelp}
        need="required"
        rows={7}
        maxLength={mostWords}
        voice
      />
      <RadioGroup
        {...kind}
        layout="row"
        choices={[
          ...(policy ? kindsReceived(policy) : kinds).map((value) => ({
            value,
            label: kindWords[value],
            icon: kindIcons[value],
          })),
          { value: '', label: registerWords.kindUnknown },
        ]}
      />
    </>
  );
}

/** Shown only when the choice before it is made (`desk.css`); a field with a value is always visible. */
function laterUnlessTyped(props: Props, names: readonly LabelledField[]): string {
  const typedAny = names.some((name) => typed(props.values, name) !== '' || props.errors[name]);
  return typedAny ? 'stack' : 'stack later';
}

/**
 * Solved at once (BOT-14, LAN-15): a checkbox, how, and the outcome. Whether the process was explained is asked where
 * the policy requires it (BOT-17).
 */
export function SolvedFields(props: Props) {
  const { policy } = props.context;
  const explains = policy?.oralExplanationTick.value ?? false;
  return (
    <div class="asks-more stack">
      <CheckboxField {...tickOf(props, 'solved')} description={registerWords.solvedHelp} />
      <div class={laterUnlessTyped(props, ['solvedHow', 'solvedOutcome', 'factors'])}>
        <TextArea {...fieldOf(props, 'solvedHow')} rows={2} />
        <RadioGroup
          {...fieldOf(props, 'solvedOutcome')}
          choices={Object.entries(solvedWords.outcomes).map(([value, label]) => ({ value, label }))}
        />
        {policy?.closureRequires.value.includes('factor') && (
          <CheckboxGroup
            {...fieldOf(props, 'factors')}
            description={solvedWords.factorsHelp}
            values={typedList(props.values, 'factors')}
            layout="row"
            choices={factorsOf(policy).map(({ code, name }) => ({ value: code, label: name.sv }))}
          />
        )}
      </div>
      {explains && <CheckboxField {...tickOf(props, 'explained')} />}
    </div>
  );
}

/** No autofill: the browser would offer the address of the person at the desk. */
export function Person(props: Props) {
  const { policy } = props.context;
  return (
    <FieldSet id="person" legend={registerWords.person} description={registerWords.personHelp}>
      <div class="side-by-side">
        <TextField {...fieldOf(props, 'name')} autoComplete="off" />
        <TextField {...fieldOf(props, 'phone')} type="tel" autoComplete="off" />
        <TextField {...fieldOf(props, 'email')} type="email" autoComplete="off" />
        <TextField {...fieldOf(props, 'address')} autoComplete="off" />
      </div>
      <div class="side-by-side">
        {(policy?.anonymity.allowed.value ?? true) && (
          <CheckboxField {...tickOf(props, 'anonymous')} />
        )}
        {(policy?.anonymity.replyMayBeDeclined.value ?? true) && (
          <CheckboxField {...tickOf(props, 'noReply')} />
        )}
      </div>
    </FieldSet>
  );
}

export function SubjectFields(props: Props) {
  return (
    <GroupedSelectField
      {...fieldOf(props, 'unit')}
      description={registerWords.unitHelp}
      emptyLabel={registerWords.unitUnknown}
      groups={props.context.units}
    />
  );
}

const rarer = ['wish', 'place', 'occurredOn', 'submitterType', 'language'] as const;

/** Fields that are seldom used, folded; open when one of them has a value or an error. */
export function More(props: Props) {
  const open = rarer.some(
    (name) => typed(props.values, name) !== '' || props.errors[name] !== undefined,
  );
  const { submitterTypes } = registerWords;
  const listed = props.context.policy?.submitterTypes.map(({ value }) => value.type) ?? [];
  return (
    <Details summary={registerWords.more} open={open}>
      <div class="form">
        <TextArea {...fieldOf(props, 'wish')} rows={2} voice />
        <TextField {...fieldOf(props, 'place')} />
        <DateField {...fieldOf(props, 'occurredOn')} latest={props.today} />
        <SelectField
          {...fieldOf(props, 'submitterType')}
          emptyLabel={registerWords.submitterTypeNone}
          choices={listed.map((value) => ({
            value,
            label: isExpected(props, value)
              ? submitterTypes[value]
              : registerWords.notWelcome(submitterTypes[value]),
          }))}
        />
        <SelectField
          {...fieldOf(props, 'language')}
          emptyLabel={languageTitle('sv', 'sv')}
          choices={languages
            .filter((value) => value !== 'sv')
            .map((value) => ({ value, label: languageTitle(value, 'sv') }))}
        />
      </div>
    </Details>
  );
}

function isExpected(
  { context }: Props,
  type: Parameters<typeof isSubmitterTypeAccepted>[1],
): boolean {
  return context.policy === undefined || isSubmitterTypeAccepted(context.policy, type);
}

/** Today unless chosen otherwise; another day requires a reason. */
export function Arrival(props: Props) {
  const { today } = props;
  const arrival = fieldOf(props, 'arrival');
  return (
    <div class="asks-more stack">
      <RadioGroup
        {...arrival}
        value={arrival.value || 'today'}
        choices={[
          { value: 'today', label: registerWords.arrivalToday(formatDay(today, 'sv')) },
          {
            value: 'letterbox',
            label: registerWords.arrivalLetterbox(formatDay(workdayBefore(today), 'sv')),
            description: registerWords.arrivalLetterboxHelp,
          },
          { value: 'other', label: registerWords.arrivalOther },
        ]}
      />
      <div class={laterUnlessTyped(props, ['arrivalDay', 'arrivalReason'])}>
        <DateField {...fieldOf(props, 'arrivalDay')} latest={today} />
        <TextField
          {...fieldOf(props, 'arrivalReason')}
          description={registerWords.arrivalReasonHelp}
        />
      </div>
    </div>
  );
}
