import { z } from 'zod';
import { type Role, roles } from '../../domain/vocabulary.ts';
import { wordsIn } from '../../i18n/words.ts';
import type { Organisation } from '../../people/directory.ts';
import { GroupedSelectField, SelectField } from '../../ui/choice-fields.tsx';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { type FormValues, typed } from '../../web/form-body.ts';
import { accountWords } from './words.ts';

const words = accountWords.fields;
const id = z.string().max(80);

/** The fields for a person's role and place of work. */
export const postFields = {
  role: z.enum(roles),
  unit: id.optional(),
  department: id.optional(),
};

export interface PostFieldsProps {
  readonly organisation: Organisation;
  readonly values: FormValues;
  readonly errors: FieldErrors;
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

export function PostFields({ organisation, values, errors }: PostFieldsProps) {
  const roleWords: Readonly<Record<Role, string>> = wordsIn('sv').vocabulary.role;
  const { departments, units } = organisation;
  return (
    <>
      <SelectField
        name="role"
        label={words.role}
        value={typed(values, 'role')}
        error={errors.role}
        choices={roles.map((role) => ({ value: role, label: capital(roleWords[role]) }))}
      />
      <GroupedSelectField
        name="unit"
        label={words.unit}
        need="optional"
        value={typed(values, 'unit')}
        error={errors.unit}
        emptyLabel={words.noUnit}
        groups={departments
          .map((department) => ({
            label: department.name,
            choices: units
              .filter(({ departmentId }) => departmentId === department.id)
              .map((unit) => ({ value: unit.id, label: unit.name })),
          }))
          .filter(({ choices }) => choices.length > 0)}
      />
      <SelectField
        name="department"
        label={words.department}
        description={`${words.departmentHelp} ${words.unitHelp}`}
        need="optional"
        value={typed(values, 'department')}
        error={errors.department}
        emptyLabel={words.noDepartment}
        choices={departments.map(({ id: value, name }) => ({ value, label: name }))}
      />
    </>
  );
}
