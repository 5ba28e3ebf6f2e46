import { roles } from '../../domain/vocabulary.ts';
import { wordsIn } from '../../i18n/words.ts';
import { CheckboxField, RadioGroup, SelectField } from '../../ui/choice-fields.tsx';
import { typed } from '../../web/form-body.ts';
import { edit, type Group, type GroupProps } from './group.ts';
import { policyVersionWords } from './words.ts';

const words = policyVersionWords.escalation;
const names: Readonly<Record<string, string>> = words.fields;
const receivers = ['nearest_manager', 'department_manager', 'quality_strategist'] as const;

/** Who reviews a case when the submitter is not satisfied (BOT-21). */
export const escalationGroup: Group = {
  id: 'escalation',
  legend: words.legend,
  initial({ policy }) {
    const { from, to, handlerMayClose } = policy.escalation.value;
    return {
      'escalation.from': from,
      'escalation.to': to,
      ...(handlerMayClose ? { 'escalation.handlerMayClose': 'yes' } : {}),
    };
  },
  edits: (values, { policy }) => [
    edit(['escalation'], policy.escalation.value, {
      from: typed(values, 'escalation.from') || undefined,
      to: typed(values, 'escalation.to') || undefined,
      handlerMayClose: typed(values, 'escalation.handlerMayClose') === 'yes',
    }),
  ],
  Fields: EscalationFields,
  nameOf: (field) =>
    field.startsWith('escalation.') ? names[field.slice('escalation.'.length)] : undefined,
};

function EscalationFields({ values, errors }: GroupProps) {
  const field = (name: keyof typeof words.fields) => ({
    name: `escalation.${name}`,
    label: words.fields[name],
    error: errors[`escalation.${name}`],
  });
  const roleWords = wordsIn('sv').vocabulary.role;
  return (
    <>
      <SelectField
        {...field('from')}
        value={typed(values, 'escalation.from')}
        choices={roles.map((value) => ({ value, label: roleWords[value] }))}
      />
      <RadioGroup
        {...field('to')}
        value={typed(values, 'escalation.to')}
        choices={receivers.map((value) => ({ value, label: words.receivers[value] }))}
      />
      <CheckboxField
        {...field('handlerMayClose')}
        checked={typed(values, 'escalation.handlerMayClose') === 'yes'}
      />
    </>
  );
}
