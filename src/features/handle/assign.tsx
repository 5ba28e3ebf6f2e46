import { z } from 'zod';
import { handlerChoices, unitChoices } from '../../desk/assignable.ts';
import { handleWords } from '../../i18n/desk/handle.ts';
import { GroupedSelectField } from '../../ui/choice-fields.tsx';
import { readFields } from '../../validation/field-errors.ts';
import { typed } from '../../web/form-body.ts';
import type { ActionForm, FieldsProps } from './action-form.ts';

const words = handleWords.assign;
const id = z.string().max(80);
const schema = z.strictObject({ unit: id.optional(), handler: id.optional() });

/** Department, unit and, where known, handler in one form (LAN-16). */
export const assign: ActionForm = {
  action: 'assign',
  title: words.title,
  initial: ({ case: { unit_id: unit, handler_id: handler } }) => ({
    ...(unit === null ? {} : { unit }),
    ...(handler === null ? {} : { handler }),
  }),
  read(values, { organisation }) {
    const reading = readFields(schema, values, 'sv');
    if (reading.kind === 'errors') return reading;
    const { handler } = reading.fields;
    // The handler's own unit, where no unit was chosen.
    const own = handler === undefined ? null : (organisation.account(handler)?.unitId ?? null);
    const unitId = reading.fields.unit ?? own;
    if (unitId === null) return { kind: 'errors', errors: { unit: words.unitMissing } };
    return { kind: 'fields', fields: { type: 'assign', unitId, handlerId: handler ?? null } };
  },
  Fields: AssignFields,
};

function AssignFields({ deskCase: { organisation }, values, errors, awayToday = [] }: FieldsProps) {
  return (
    <>
      <GroupedSelectField
        name="unit"
        label={words.unit}
        value={typed(values, 'unit')}
        error={errors.unit}
        groups={unitChoices(organisation)}
      />
      <GroupedSelectField
        name="handler"
        label={words.handler}
        description={words.handlerHelp}
        need="optional"
        value={typed(values, 'handler')}
        error={errors.handler}
        emptyLabel={words.nobody}
        groups={handlerChoices(organisation, awayToday)}
      />
    </>
  );
}
