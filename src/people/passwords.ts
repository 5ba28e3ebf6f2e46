import { randomInt } from 'node:crypto';

export const shortestPassword = 12;
/** Better Auth accepts no longer one. */
export const longestPassword = 128;

export type PasswordFault = 'too_short' | 'too_long' | 'is_address';

/** Length makes a password hard to guess; one made from the e-mail address is guessed first. */
export function passwordFault(password: string, email: string): PasswordFault | undefined {
  if ([...password].length < shortestPassword) return 'too_short';
  if (password.length > longestPassword) return 'too_long';
  const [name = ''] = email.split('@');
  const plain = password.toLowerCase();
  return plain === email.toLowerCase() || plain.replaceAll(name.toLowerCase(), '').length < 6
    ? 'is_address'
    : undefined;
}

/** Without characters that are easily confused when read from paper. */
const symbols = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Random characters in groups of five, which are easy to type. */
function drawn(groups: number): string {
  const group = () =>
    Array.from({ length: 5 }, () => symbols.charAt(randomInt(symbols.length))).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** For a first sign-in: 20 characters, 99 random bits. */
export function newPassword(): string {
  return drawn(4);
}

/** For when the authenticator app is not at hand: 49 bits each, and only few attempts are allowed. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => drawn(2));
}
