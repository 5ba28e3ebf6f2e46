import type { Role } from '../domain/vocabulary.ts';
import type { Policy } from './schema.ts';

/** Whether the policy asks people with this role to confirm that they have read it; no roles named means everybody. */
export function isAskedToRead({ readConfirmation }: Policy, role: Role): boolean {
  const { required, roles } = readConfirmation.value;
  return required && (roles.length === 0 || roles.includes(role));
}
