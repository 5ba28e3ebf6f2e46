import {
  changed,
  copied,
  differs,
  inserted,
  one,
  own,
  removed,
  type Tampering,
  tamperedMunicipality,
} from './tampering.ts';

/** A version that no case is handled under and nobody has read. */
const unusedVersion =
  'version not in (select policy_version from feedback_case union select version from policy_reading)';

/** Foreign keys to a unit: an attacker with the owner's rights drops them first. */
const keysToUnit = ['account', 'feedback_case', 'hand_over', 'phrase'].map(
  (table) => `alter table ${table} drop constraint if exists ${table}_municipality_unit_id_fkey`,
);
/** The policy, the accounts and the organisation. */
export const tamperingOfMunicipality: readonly Tampering[] = [
  changed(
    "a policy version's text changed",
    'policy_version',
    'body',
    `body || '{"title": "En annan"}'`,
  ),
  changed(
    "a policy version's first day changed",
    'policy_version',
    'effective_from',
    'effective_from - 1',
  ),
  changed(
    "a policy version's last day changed",
    'policy_version',
    'effective_to',
    "'2099-01-01'",
    'effective_to is null',
  ),
  changed("a policy version's digest changed", 'policy_version', 'digest', "'another'"),
  {
    kind: 'a policy version removed',
    found: removed('policy_version'),
    sql: [`delete from policy_version where ${one('policy_version', unusedVersion, 'version')}`],
  },
  {
    kind: 'a policy version inserted',
    found: inserted('policy_version'),
    sql: [copied('policy_version', { version: 'FORGED' })],
  },
  changed("an account's role changed", 'account', 'role', "'administrator'", "role = 'handler'"),
  changed("an account's name changed", 'account', 'name', "'Någon Annan'"),
  changed("an account's address changed", 'account', 'email', "'annan@example.se'"),
  changed("an account's unit changed", 'account', 'unit_id', 'null', 'unit_id is not null'),
  changed("an account's committees changed", 'account', 'committees', "'{}'", 'committees is null'),
  changed('an account closed', 'account', 'active', 'false'),
  changed(
    "an account's protected identity changed",
    'account',
    'identity_protected',
    'not identity_protected',
  ),
  changed(
    "an account's sign-in changed",
    'account',
    'auth_user_id',
    'null',
    'auth_user_id is not null',
  ),
  {
    kind: 'an account inserted',
    found: inserted('account'),
    sql: [copied('account', { id: 'forged', email: 'forged@example.se', auth_user_id: null })],
  },
  {
    kind: 'an account removed',
    found: removed('account'),
    sql: [`delete from account where ${own} and email = 'ny@example.se'`],
  },
  changed("a unit's name changed", 'unit', 'name', "'En annan'"),
  changed("a unit's address changed", 'unit', 'email', "'annan@example.se'"),
  changed(
    "a unit's department changed",
    'unit',
    'department_id',
    `(select id from department d where d.${own} and d.id <> unit.department_id limit 1)`,
  ),
  changed('a unit closed', 'unit', 'closed_at', 'now()', 'not receives'),
  {
    kind: 'a unit removed',
    found: removed('unit'),
    sql: [...keysToUnit, `delete from unit where ${one('unit', 'not receives')}`],
  },
  {
    kind: 'a unit inserted',
    found: inserted('unit'),
    sql: [copied('unit', { id: 'forged', receives: false })],
  },
  changed(
    "a department's committee changed",
    'department',
    'committee_id',
    `(select id from committee c where c.${own} and c.id <> department.committee_id limit 1)`,
  ),
  changed("a committee's name changed", 'committee', 'name', "'En annan nämnd'"),
  {
    kind: "the municipality's own words changed",
    found: differs('municipality', 'profile'),
    sql: [
      `update municipality set profile = profile || '{"texts": null}' where id = '${tamperedMunicipality}'`,
    ],
  },
  changed('a substitute changed', 'substitute', 'substitute_id', "'coordinator'"),
  changed("a substitute's days changed", 'substitute', 'to_day', 'to_day + 30'),
  {
    kind: 'a substitute removed',
    found: removed('substitute'),
    sql: [`delete from substitute where ${own}`],
  },
  {
    kind: 'a substitute inserted',
    found: inserted('substitute'),
    sql: [copied('substitute', { id: 'forged' })],
  },
  changed(
    'a confirmation of reading changed',
    'policy_reading',
    'confirmed_at',
    "confirmed_at - interval '30 days'",
  ),
  {
    kind: 'a confirmation of reading removed',
    found: removed('policy_reading'),
    sql: [`delete from policy_reading where ${own}`],
  },
  {
    kind: 'a confirmation of reading inserted',
    found: inserted('policy_reading'),
    sql: [copied('policy_reading', { account_id: 'coordinator' })],
  },
  changed('a piece of follow-up changed', 'obligation_done', 'done_on', 'done_on - 1'),
  {
    kind: 'a piece of follow-up removed',
    found: removed('obligation_done'),
    sql: [`delete from obligation_done where ${own}`],
  },
];
