import type { KnownSubstitution } from '../administration/substitutes.ts';
import { formatDayOfYear } from '../domain/calendar/format.ts';
import { handlingRoles } from '../domain/decide/handling.ts';
import { handleWords } from '../i18n/desk/handle.ts';
import { wordsIn } from '../i18n/words.ts';
import type { AccountEntry, Organisation, UnitEntry } from '../people/directory.ts';

/** Options for a select field, in groups. */
export interface Choices {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

const words = handleWords.assign;
const hasSome = ({ choices }: Choices) => choices.length > 0;

/** Every unit, grouped by department. */
export function unitChoices({
  departments,
  units,
}: {
  readonly departments: Organisation['departments'];
  readonly units: readonly Pick<UnitEntry, 'id' | 'name' | 'departmentId'>[];
}): readonly Choices[] {
  return departments
    .map(({ id: department, name }) => ({
      label: name,
      choices: units
        .filter(({ departmentId }) => departmentId === department)
        .map((unit) => ({ value: unit.id, label: unit.name })),
    }))
    .filter(hasSome);
}

/** People, grouped by the unit where they work. */
export function peopleChoices(
  { units }: Pick<Organisation, 'units'>,
  people: readonly AccountEntry[],
  labelOf: (person: AccountEntry) => string,
): readonly Choices[] {
  const group = (label: string, unit: string | null) => ({
    label,
    choices: people
      .filter(({ unitId }) => unitId === unit)
      .map((person) => ({ value: person.id, label: labelOf(person) })),
  });
  return [
    ...units.map(({ id: unit, name }) => group(name, unit)),
    group(words.otherUnits, null),
  ].filter(hasSome);
}

/** The possible handlers of a case; for those absent today also until when, and who substitutes for them. */
export function handlerChoices(
  organisation: Organisation,
  awayToday: readonly KnownSubstitution[],
): readonly Choices[] {
  const roles = wordsIn('sv').vocabulary.role;
  const { accounts, account } = organisation;
  const available = accounts.filter(({ active, role }) => active && handlingRoles.includes(role));
  return peopleChoices(organisation, available, ({ id, name, role }) => {
    const away = awayToday.find(({ accountId }) => accountId === id);
    const said = `${name}, ${roles[role]}`;
    const substitute = account(away?.substituteId ?? '')?.name;
    if (!away || substitute === undefined) return said;
    return `${said}, ${words.away(formatDayOfYear(away.to, 'sv'), substitute)}`;
  });
}
