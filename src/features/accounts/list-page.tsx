import { securityLogWords } from '../../i18n/desk/security-log.ts';
import { unitWords } from '../../i18n/desk/units.ts';
import { wordsIn } from '../../i18n/words.ts';
import { deskPaths } from '../../paths.ts';
import type { Organisation } from '../../people/directory.ts';
import { formatMoment } from '../../ui/conversation-entries.ts';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { Buttons } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Table } from '../../ui/table.tsx';
import { ButtonLink, Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import type { Accounts, KnownAccount } from './queries.ts';
import { accountWords } from './words.ts';

const words = accountWords;

/** The unit, or the department for those who work for all of it. */
export function placeOf(
  { unit, departments }: Organisation,
  { unitId, departmentId }: Pick<KnownAccount, 'unitId' | 'departmentId'>,
): string {
  const department = departments.find(({ id }) => id === departmentId);
  return unit(unitId ?? '')?.name ?? department?.name ?? words.wholeMunicipality;
}

export function signInWordsOf({ signIn }: KnownAccount): string {
  if (signIn === undefined) return words.by.nothing;
  if (signIn.by === 'provider') return words.by.provider;
  return signIn.secondFactor ? words.by.password_and_factor : words.by.password;
}

export function lastSignIn({ signIn }: KnownAccount): string {
  const last = signIn?.lastSignIn ?? null;
  return last === null ? words.never : formatMoment(last);
}

export interface ListPageProps {
  readonly accounts: Accounts;
  /** A sentence about what was just done. */
  readonly done: string | undefined;
}

export function ListPage({ accounts: { frame, organisation, accounts }, done }: ListPageProps) {
  const open = accounts.filter(({ active }) => active);
  const closed = accounts.filter(({ active }) => !active);
  return (
    <DeskLayout {...frame} title={words.title} active="accounts">
      {done !== undefined && <Notice tone="success" announce title={done} />}
      <Heading level={1}>{words.title}</Heading>
      <Paragraph>{words.intro}</Paragraph>
      <Buttons>
        <ButtonLink href={deskPaths.accountNew}>{words.add}</ButtonLink>
        <ButtonLink href={deskPaths.units} variant="secondary">
          {unitWords.title}
        </ButtonLink>
        <ButtonLink href={deskPaths.securityLog} variant="secondary">
          {securityLogWords.title}
        </ButtonLink>
      </Buttons>
      <AccountTable caption={words.open} accounts={open} organisation={organisation} />
      {closed.length === 0 ? (
        <Paragraph>{words.noneClosed}</Paragraph>
      ) : (
        <AccountTable caption={words.closed} accounts={closed} organisation={organisation} />
      )}
    </DeskLayout>
  );
}

function AccountTable({
  caption,
  accounts,
  organisation,
}: {
  readonly caption: string;
  readonly accounts: readonly KnownAccount[];
  readonly organisation: Organisation;
}) {
  const roleWords = wordsIn('sv').vocabulary.role;
  return (
    <div class="accounts">
      <Table
        caption={caption}
        rows={accounts}
        rowKey={({ id }) => id}
        columns={[
          {
            header: words.columns.name,
            share: 'day',
            rowHeader: true,
            cell: ({ id, name }) => <TextLink href={deskPaths.account(id)}>{name}</TextLink>,
          },
          { header: words.columns.role, share: 'place', cell: ({ role }) => roleWords[role] },
          {
            header: words.columns.place,
            cell: (account) => placeOf(organisation, account),
          },
          { header: words.columns.signsIn, share: 'place', cell: signInWordsOf },
          {
            header: words.columns.last,
            share: 'day',
            cell: (account) => <span class="moment">{lastSignIn(account)}</span>,
          },
        ]}
      />
    </div>
  );
}
