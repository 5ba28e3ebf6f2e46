import { unitWords as words } from '../../i18n/desk/units.ts';
import { deskPaths } from '../../paths.ts';
import { CheckboxField } from '../../ui/choice-fields.tsx';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { Form, HiddenField, SubmitButton } from '../../ui/form.tsx';
import { DescriptionList } from '../../ui/lists.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { stateOf } from './list-page.tsx';
import type { KnownUnit, Units } from './queries.ts';

/** The value of the form's only field. */
export const openIt = 'oppna';
export const closeIt = 'stang';
export const lastField = 'sista';

/** `refused`: the unit received something before the button was pressed. */
export function UnitPage({
  frame,
  unit,
  refused = false,
}: {
  readonly frame: Units['frame'];
  readonly unit: KnownUnit;
  readonly refused?: boolean;
}) {
  return (
    <DeskLayout {...frame} title={unit.name} active="accounts" hasErrors={refused}>
      <Heading level={1}>{unit.name}</Heading>
      <DescriptionList
        items={[
          { term: words.department, value: unit.department },
          { term: words.columns.state, value: stateOf(unit) },
          { term: words.columns.cases, value: unit.left.cases },
          { term: words.columns.people, value: unit.left.people.length },
        ]}
      />
      <Change unit={unit} refused={refused} />
      <Paragraph>
        <TextLink href={deskPaths.units}>{words.toUnits}</TextLink>
      </Paragraph>
    </DeskLayout>
  );
}

function Change({ unit, refused }: { readonly unit: KnownUnit; readonly refused: boolean }) {
  const { left, receives, closed, id } = unit;
  if (receives)
    return (
      <Notice announce={refused}>
        <Paragraph>{words.receives}</Paragraph>
      </Notice>
    );
  if (closed)
    return (
      <Form action={deskPaths.unit(id)}>
        <HiddenField name="lage" value={openIt} />
        <SubmitButton variant="secondary">{words.reopen}</SubmitButton>
      </Form>
    );
  if (left.cases > 0 || left.people.length > 0)
    return <RemainingContents unit={unit} refused={refused} />;
  return (
    <>
      <Paragraph>{words.closeHelp}</Paragraph>
      {unit.lastOfDepartment && (
        <Notice tone="warning" title={words.last.title(unit.department)} announce={refused}>
          <Paragraph>{words.last.text}</Paragraph>
        </Notice>
      )}
      <Form action={deskPaths.unit(id)}>
        <HiddenField name="lage" value={closeIt} />
        {unit.lastOfDepartment && (
          <CheckboxField
            name={lastField}
            label={words.last.accept}
            error={refused ? words.last.missing : undefined}
          />
        )}
        <SubmitButton>{words.close}</SubmitButton>
      </Form>
    </>
  );
}

function RemainingContents({
  unit: { id, left },
  refused,
}: {
  readonly unit: KnownUnit;
  readonly refused: boolean;
}) {
  const { cases, people } = left;
  return (
    <Notice tone="warning" title={words.first} announce={refused}>
      {cases > 0 && (
        <Paragraph>
          {words.cases(cases)}{' '}
          <TextLink href={`${deskPaths.queue}?${new URLSearchParams({ enhet: id })}`}>
            {words.toCases}
          </TextLink>
        </Paragraph>
      )}
      {people.length > 0 && (
        <>
          <Paragraph>{words.people}</Paragraph>
          <ul class="ds-list">
            {people.map((one) => (
              <li key={one.id}>
                <TextLink href={deskPaths.account(one.id)}>{one.name}</TextLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
