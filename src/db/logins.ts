import { type Kysely, sql, type Transaction } from 'kysely';
import type { Databases, Logins } from './connect.ts';
import { application, signIn } from './roles.ts';
import type { Tables } from './tables.ts';

/**
 * Whether a login may set a role. Until PostgreSQL 15 every member may; since 16, only those to whom it was granted
 * with that option.
 */
const mayTake = (login: string, role: string) =>
  sql<boolean>`pg_has_role(${login}, ${role},
    case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end)`;

/** Whether a role was granted to a login by name; a superuser may set every role without. */
const isGranted = (login: string, role: string) =>
  sql<boolean>`exists (select from pg_auth_members m
    join pg_roles login on login.oid = m.member join pg_roles role on role.oid = m.roleid
    where login.rolname = ${login} and role.rolname = ${role})`;

/** Roles that a login must not have: that of the other login. A single login for both has both. */
function strayGrants({ app, auth }: Logins): readonly (readonly [login: string, role: string])[] {
  return app === auth ? [] : [[app, signIn.name]];
}

/** Can be called once the roles exist. */
export async function areSettled(owner: Kysely<Tables>, logins: Logins): Promise<boolean> {
  const stray = strayGrants(logins).map(([login, role]) => isGranted(login, role));
  const { rows } = await sql<{ settled: boolean }>`
    select ${mayTake(logins.app, application.name)} and ${mayTake(logins.auth, signIn.name)}
      and not (${stray.length === 0 ? sql`false` : sql.join(stray, sql` or `)}) as settled`.execute(
    owner,
  );
  return rows[0]?.settled === true;
}

/** Only when missing: granting again requires the right to grant, which an owner may no longer have. */
async function grantMissing(trx: Transaction<Tables>, login: string, role: string): Promise<void> {
  const { rows } = await sql<{ may: boolean }>`select ${mayTake(login, role)} as may`.execute(trx);
  if (rows[0]?.may !== true) await sql`grant ${sql.id(role)} to ${sql.id(login)}`.execute(trx);
}

/**
 * Grants each login its own role and no other. Earlier versions granted the application's login both. Where the owner
 * does not have the right to revoke it, `refuseReachable` reports what the login can do.
 */
export async function settleLogins(trx: Transaction<Tables>, logins: Logins): Promise<void> {
  await grantMissing(trx, logins.app, application.name);
  await grantMissing(trx, logins.auth, signIn.name);
  for (const [login, role] of strayGrants(logins)) {
    const revoking = sql`revoke ${sql.id(role)} from ${sql.id(login)}`.compile(trx).sql;
    await sql`do ${sql.lit(`begin ${revoking}; exception when insufficient_privilege then null; end`)}`.execute(
      trx,
    );
  }
}

/**
 * Whether the application's login can reach password hashes and sessions by resetting its role (`SET ROLE NONE`) or
 * setting another: it bypasses row-level security, owns the tables, may read them, may set a role that does, or may
 * grant itself one. The embedded database has one login, which can (docs/decisions/0003).
 */
export async function appReachesSignIn({ app }: Pick<Databases, 'app'>): Promise<boolean> {
  const { rows } = await sql<{ reaches: boolean }>`
    select coalesce(bool_or(me.rolsuper or me.rolcreaterole or pg_has_role(me.oid, c.relowner, 'member')
        or pg_has_role(me.oid, auth.oid, 'member') or has_table_privilege(me.oid, c.oid, 'select')), true) as reaches
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_roles me on me.rolname = session_user join pg_roles auth on auth.rolname = ${signIn.name}
      where n.nspname = 'auth' and c.relkind = 'r'`.execute(app);
  return rows[0]?.reaches !== false;
}
