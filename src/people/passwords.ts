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

/** For someone's first sign-in: 20 symbols, 99 random bits, in groups that are easy to type. */
export function newPassword(): string {
  const drawn = Array.from({ length: 20 }, () => symbols.charAt(randomInt(symbols.length))).join(
    '',
  );
  return (drawn.match(/.{5}/g) ?? []).join('-');
}

/** As Better Auth keeps it (scrypt). */
export async function hashPassword(password: string): Promise<string> {
  const crypto = await import('better-auth/crypto');
  return await crypto.hashPassword(password);
}
