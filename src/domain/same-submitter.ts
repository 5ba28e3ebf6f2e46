/** Whether two cases come from one submitter: what decides who may read the thread of both with one code. */
import type { CaseRow, SubmitterRow } from './case-file.ts';

export interface WhoSpoke {
  readonly anonymous: CaseRow['anonymous'];
  readonly submitter: Pick<SubmitterRow, 'email' | 'phone'> | null;
}

/** `unproven`: nothing that was given says that they are one, and nothing that they are two. */
export type Sameness = 'same' | 'different' | 'unproven';

function plainEmail(email: string | null | undefined): string | undefined {
  return email?.trim().toLowerCase() || undefined;
}

/** Digits alone, a Swedish number as it is dialled within the country: +46 (0)70-123 45 67 and 070-1234567 are one. */
export function plainPhone(phone: string | null | undefined): string | undefined {
  const digits = phone?.replaceAll(/\D/g, '') ?? '';
  if (digits === '') return undefined;
  const isInternational = phone?.trim().startsWith('+') === true || digits.startsWith('00');
  if (!isInternational) return digits;
  const whole = digits.replace(/^00/, '');
  return whole.startsWith('46') ? `0${whole.slice(2).replace(/^0/, '')}` : `+${whole}`;
}

/**
 * Who has given their name and who has not are two, and two who have not given theirs cannot be known to be one. Otherwise
 * the e-mail address decides where both gave one, since a mailbox is read by whoever has it; else the telephone number.
 * A name proves nothing, and neither does who took it down.
 */
export function sameSubmitter(one: WhoSpoke, other: WhoSpoke): Sameness {
  if (one.anonymous !== other.anonymous) return 'different';
  if (one.anonymous) return 'unproven';
  const compare = (mine: string | undefined, theirs: string | undefined): Sameness => {
    if (mine === undefined || theirs === undefined) return 'unproven';
    return mine === theirs ? 'same' : 'different';
  };
  const mail = compare(plainEmail(one.submitter?.email), plainEmail(other.submitter?.email));
  if (mail !== 'unproven') return mail;
  return compare(plainPhone(one.submitter?.phone), plainPhone(other.submitter?.phone));
}
