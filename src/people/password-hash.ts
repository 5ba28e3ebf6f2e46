import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/**
 * argon2id with 19 MiB and two passes (OWASP Password Storage; ASVS 5, appendix C). Takes half as long as Better
 * Auth's scrypt (N = 16 384, r = 16), which appendix C no longer considers sufficient, and does not block the event
 * loop.
 */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const bytes = { salt: 16, hash: 32 } as const;

const derive = promisify(argon2);

function digest(password: string, salt: Buffer): Promise<Buffer> {
  return derive('argon2id', {
    // The same characters however the keyboard composes them (NIST SP 800-63B, 3.1.1.2).
    message: password.normalize('NFKC'),
    nonce: salt,
    tagLength: bytes.hash,
    ...cost,
  });
}

/** `$argon2id$v=19$m=…,t=…,p=…$` followed by salt and hash in base64, the common format. */
const prefix = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$`;

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(bytes.salt);
  const hash = await digest(password, salt);
  return `${prefix}${[salt, hash].map((part) => part.toString('base64').replaceAll('=', '')).join('$')}`;
}

/** Older passwords are stored with Better Auth's scrypt until they are changed. */
async function isFormerPassword(password: string, kept: string): Promise<boolean> {
  const { verifyPassword } = await import('better-auth/crypto');
  return await verifyPassword({ password, hash: kept });
}

export async function isPassword(password: string, kept: string): Promise<boolean> {
  if (!kept.startsWith(prefix)) return await isFormerPassword(password, kept);
  const [salt = '', hash = ''] = kept.slice(prefix.length).split('$');
  const right = Buffer.from(hash, 'base64');
  const given = await digest(password, Buffer.from(salt, 'base64'));
  return right.length === given.length && timingSafeEqual(right, given);
}
