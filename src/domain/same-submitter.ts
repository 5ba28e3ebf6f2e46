/** Whether two cases come from one submitter: what decides who may read the thread of both with one code. */
import type { CaseRow, SubmitterRow } from './case-file.ts';

export interface SubmitterIdentity {
  readonly anonymous: CaseRow['anonymous'];
  readonly submitter: Pick<SubmitterRow, 'email' | 'phone'> | null;
}

/** `unproven`: nothing that was given says that they are one, and nothing that they are two. */
export type IdentityMatch = 'same' | 'different' | 'unproven';

function plainEmail(email: string | null | undefined): string | undefined {
  return email?.trim().toLowerCase() || undefined;
}

/** Digits alone, a Swedish number as it is dialled within the country: +46 (0)70-123 45 67 and 070-1234567 are one. */
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
 * Who has given their name and who has not are two, and two who have not given theirs cannot be known to be one. Otherwise
 * the e-mail address decides where both gave one, since a mailbox is read by whoever has it; else the telephone number.
 * A name proves nothing, and neither does who took it down.
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
