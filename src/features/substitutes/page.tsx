import type { KnownSubstitution } from '../../administration/substitutes.ts';
import { peopleChoices } from '../../desk/assignable.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import { substituteWords as words } from '../../i18n/desk/substitutes.ts';
import { wordsIn } from '../../i18n/words.ts';
import { deskPaths } from '../../paths.ts';
import type { AccountEntry } from '../../people/directory.ts';
import { GroupedSelectField } from '../../ui/choice-fields.tsx';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form, HiddenField, SubmitButton } from '../../ui/form.tsx';
import { Details, Notice } from '../../ui/notice.tsx';
import { Table } from '../../ui/table.tsx';
import { Heading, Paragraph, ScreenReaderText } from '../../ui/text.tsx';
import { DateField, TextField } from '../../ui/text-fields.tsx';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { type FormValues, typed } from '../../web/form-body.ts';
import type { Substitutes } from './queries.ts';

export interface SubstitutesPageProps {
  readonly whose: 'own' | 'others';
  readonly substitutes: Substitutes;
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly done?: string | undefined;
}

export function SubstitutesPage(props: SubstitutesPageProps) {
  const { whose, substitutes, errors = {}, done } = props;
  const said = words[whose];
  return (
    <DeskLayout
      {...substitutes.frame}
      title={said.title}
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} />
      {done !== undefined && <Notice tone="success" announce title={done} />}
      <Heading level={1}>{said.title}</Heading>
      <Paragraph>{said.intro}</Paragraph>
      {substitutes.absent.length === 0 ? (
        <Paragraph>{words.own.notNeeded}</Paragraph>
      ) : (
        <>
          <CurrentSubstitutions {...props} />
          <OrderForm {...props} />
        </>
      )}
    </DeskLayout>
  );
}

function CurrentSubstitutions({
  whose,
  substitutes: { current, organisation },
}: SubstitutesPageProps) {
  if (current.length === 0) return <Paragraph>{words[whose].none}</Paragraph>;
  const name = (id: string) => organisation.account(id)?.name ?? '–';
  const { columns } = words;
  return (
    <Table
      caption={whose === 'own' ? words.own.mine : words.others.lasting}
      rows={current}
      rowKey={({ id }) => id}
      columns={[
        {
          header: columns.absent,
          rowHeader: true,
          cell: ({ accountId }) => name(accountId),
        },
        { header: columns.substitute, cell: ({ substituteId }) => name(substituteId) },
        { header: columns.from, cell: ({ from }) => formatDay(from, 'sv') },
        { header: columns.to, cell: ({ to }) => formatDay(to, 'sv') },
        {
          header: words.end,
          cell: (one) => <EndSubstitutionForm whose={whose} one={one} name={name(one.accountId)} />,
        },
      ]}
    />
  );
}

function EndSubstitutionForm({
  whose,
  one,
  name,
}: Pick<SubstitutesPageProps, 'whose'> & {
  readonly one: KnownSubstitution;
  readonly name: string;
}) {
  return (
    <Form action={deskPaths.substituteEnd(one.id)}>
      {whose === 'own' && <HiddenField name="own" value="yes" />}
      <SubmitButton variant="tertiary">
        {words.end}
        <ScreenReaderText>: {name}</ScreenReaderText>
      </SubmitButton>
    </Form>
  );
}

function OrderForm({ whose, substitutes, values = {}, errors = {} }: SubstitutesPageProps) {
  const { organisation, absent, candidates, today } = substitutes;
  const { form, limits } = words;
  const roles = wordsIn('sv').vocabulary.role;
  const label = ({ name, role }: AccountEntry) => `${name}, ${roles[role]}`;
  const others = candidates.filter(({ id }) => whose !== 'own' || id !== absent[0]?.id);
  return (
    <section class="stack" aria-labelledby="order-title">
      <Heading level={2} id="order-title">
        {form.title}
      </Heading>
      <Details summary={limits.title}>
        <ul class="ds-list">
          {limits.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </Details>
      <Form action={whose === 'own' ? deskPaths.ownSubstitute : deskPaths.substitutes}>
        {whose === 'others' && (
          <GroupedSelectField
            name="account"
            label={form.absent}
            value={typed(values, 'account')}
            error={errors.account}
            groups={peopleChoices(organisation, absent, label)}
          />
        )}
        <GroupedSelectField
          name="substitute"
          label={form.substitute}
          value={typed(values, 'substitute')}
          error={errors.substitute}
          groups={peopleChoices(organisation, others, label)}
        />
        <DateField
          name="from"
          label={form.from}
          value={typed(values, 'from') || today}
          error={errors.from}
        />
        <DateField name="to" label={form.to} value={typed(values, 'to')} error={errors.to} />
        <TextField
          name="reason"
          label={form.reason}
          description={form.reasonHelp}
          need="optional"
          value={typed(values, 'reason')}
          error={errors.reason}
        />
        <SubmitButton>{form.submit}</SubmitButton>
      </Form>
    </section>
  );
}
