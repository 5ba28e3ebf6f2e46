import { randomInt } from 'node:crypto';

export const shortestPassword = 12;
/** Better Auth reads no longer one. */
export const longestPassword = 128;

export type PasswordFault = 'too_short' | 'too_long' | 'is_address';

/** Length is what makes a password hard to guess; one made of the address itself is guessed first. */
export function passwordFault(password: string, email: string): PasswordFault | undefined {
  if ([...password].length < shortestPassword) return 'too_short';
  if (password.length > longestPassword) return 'too_long';
  const [name = ''] = email.split('@');
  const plain = password.toLowerCase();
  return plain === email.toLowerCase() || plain.replaceAll(name.toLowerCase(), '').length < 6
    ? 'is_address'
    : undefined;
}

/** Without signs that are mistaken for one another when read from a slip of paper. */
const symbols = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Drawn symbols in groups of five, which are easy to type. */
function drawn(groups: number): string {
  const group = () =>
    Array.from({ length: 5 }, () => symbols.charAt(randomInt(symbols.length))).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** For someone's first sign-in: 20 symbols, 99 random bits. */
export function newPassword(): string {
  return drawn(4);
}

/** For when the app of the second factor is not at hand: 49 bits each, of which few may be tried. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => drawn(2));
}
