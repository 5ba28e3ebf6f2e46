/** Whether two cases come from the same submitter, which decides who may read the messages of both with one code. */
import type { CaseRow, SubmitterRow } from './case-file.ts';

export interface SubmitterIdentity {
  readonly anonymous: CaseRow['anonymous'];
  readonly submitter: Pick<SubmitterRow, 'email' | 'phone'> | null;
}

/** `unproven`: nothing in the contact data shows that they are the same, or that they are not. */
export type IdentityMatch = 'same' | 'different' | 'unproven';

function plainEmail(email: string | null | undefined): string | undefined {
  return email?.trim().toLowerCase() || undefined;
}

/** Digits only, a Swedish number in its domestic form: +46 (0)70-123 45 67 and 070-1234567 are the same. */
export function plainPhone(phone: string | null | undefined): string | undefined {
  const digits = phone?.replaceAll(/\D/g, '') ?? '';
  if (digits === '') return undefined;
  const isInternational = phone?.trim().startsWith('+') === true || digits.startsWith('00');
  if (!isInternational) return digits;
  const withCountryCode = digits.replace(/^00/, '');
  return withCountryCode.startsWith('46')
    ? `0${withCountryCode.slice(2).replace(/^0/, '')}`
    : `+${withCountryCode}`;
}

/**
 * A named and an anonymous submitter are different, and two anonymous ones cannot be known to be the same. Otherwise
 * the e-mail address decides where both gave one, since a mailbox belongs to its reader; otherwise the telephone
 * number. A name proves nothing, and neither does the person who registered it.
 */
export function sameSubmitter(one: SubmitterIdentity, other: SubmitterIdentity): IdentityMatch {
  if (one.anonymous !== other.anonymous) return 'different';
  if (one.anonymous) return 'unproven';
  const compare = (first: string | undefined, second: string | undefined): IdentityMatch => {
    if (first === undefined || second === undefined) return 'unproven';
    return first === second ? 'same' : 'different';
  };
  const mail = compare(plainEmail(one.submitter?.email), plainEmail(other.submitter?.email));
  if (mail !== 'unproven') return mail;
  return compare(plainPhone(one.submitter?.phone), plainPhone(other.submitter?.phone));
}
