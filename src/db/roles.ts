/**
 * The three database roles. The owner migrates, backs up and restores; the application sees one municipality at a
 * time through row-level security; sign-in sees its own schema only.
 */
export interface DatabaseRole {
  /** `none`: the login itself, which is the owner. */
  readonly name: 'none' | 'lyhord_app' | 'lyhord_auth';
  readonly searchPath: string;
}

export const owner: DatabaseRole = { name: 'none', searchPath: 'public' };
export const application: DatabaseRole = { name: 'lyhord_app', searchPath: 'public' };
export const signIn: DatabaseRole = { name: 'lyhord_auth', searchPath: 'auth' };
export const loginRoles = [application.name, signIn.name] as const;

/** pg-boss creates its own tables there; the application may add jobs, within its own transactions. */
export const jobSchema = 'pgboss';
