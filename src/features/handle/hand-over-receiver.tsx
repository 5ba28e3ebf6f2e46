import { isRedirectionOnly } from '../../domain/decide/hand-over.ts';
import type { HandedScope } from '../../domain/vocabulary.ts';
import { handleWords } from '../../i18n/desk/handle.ts';
import type { Organisation } from '../../people/directory.ts';
import { type ChoiceGroup, GroupedSelectField, RadioGroup } from '../../ui/choice-fields.tsx';
import { FieldSet } from '../../ui/form.tsx';
import { Details } from '../../ui/notice.tsx';
import { SourceFold } from '../../ui/policy-source.tsx';
import { TextArea, TextField } from '../../ui/text-fields.tsx';
import { typed } from '../../web/form-body.ts';
import type { FieldsProps } from './action-form.ts';
import { redirectionFor } from './redirection-options.ts';

const words = handleWords.handOver;

function unitsByDepartment({ departments, units }: Organisation): readonly ChoiceGroup[] {
  return departments
    .map(({ id, name }) => ({
      label: name,
      choices: units
        .filter(({ departmentId }) => departmentId === id)
        .map((unit) => ({ value: unit.id, label: unit.name })),
    }))
    .filter(({ choices }) => choices.length > 0);
}

/** The policy's receiver first, then any unit or anybody else. A matter that the submitter is only referred with goes to no queue. */
export function ReceiverFields({ scope, ...props }: FieldsProps & { readonly scope: HandedScope }) {
  const { deskCase, values, errors } = props;
  const { configured, source } = redirectionFor(deskCase, scope);
  const onlyLed = isRedirectionOnly(scope);
  return (
    <>
      <RadioGroup
        name="receiver"
        label={words.receiver}
        value={typed(values, 'receiver')}
        error={errors.receiver}
        choices={[
          ...(configured ? [{ value: 'configured', label: configured.label }] : []),
          ...(onlyLed || scope === 'other_authority' ? [] : [{ value: 'unit', label: words.unit }]),
          { value: 'outside', label: words.outside },
        ]}
      />
      {source && <SourceFold source={source} version={deskCase.policy.version} />}
      <Details summary={words.others} open={typed(values, 'receiver') !== 'configured'}>
        <OtherReceiver
          {...props}
          toUnit={!onlyLed && scope !== 'other_authority'}
          named={scope === 'other_authority'}
        />
      </Details>
    </>
  );
}

/** Folded while the policy's own receiver is chosen. */
function OtherReceiver({
  deskCase,
  values,
  errors,
  toUnit,
  named,
}: FieldsProps & {
  readonly toUnit: boolean;
  /** Whether a receiver must be named. */
  readonly named: boolean;
}) {
  return (
    <>
      {toUnit && (
        <GroupedSelectField
          name="unit"
          label={words.unitLabel}
          need="optional"
          value={typed(values, 'unit')}
          error={errors.unit}
          groups={unitsByDepartment(deskCase.organisation)}
        />
      )}
      <FieldSet id="outside" legend={words.outsideTitle} description={words.outsideWays}>
        <TextField
          name="outsideName"
          label={words.outsideName}
          description={words.outsideHelp}
          need={named ? 'required' : 'optional'}
          width="medium"
          value={typed(values, 'outsideName')}
          error={errors.outsideName}
        />
        <TextField
          name="outsideEmail"
          label={words.outsideEmail}
          need="optional"
          width="medium"
          inputMode="email"
          value={typed(values, 'outsideEmail')}
          error={errors.outsideEmail}
        />
        <TextArea
          name="outsideAddress"
          label={words.outsideAddress}
          need="optional"
          rows={3}
          value={typed(values, 'outsideAddress')}
          error={errors.outsideAddress}
        />
      </FieldSet>
    </>
  );
}
