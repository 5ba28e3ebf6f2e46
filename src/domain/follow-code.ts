import { createHmac, randomBytes } from 'node:crypto';
import { sha256 } from './ledger.ts';

/**
 * The code with which a submitter follows the case: 16 symbols of five bits, 80 random bits. Crockford's alphabet
 * leaves out I, L, O and U, so that a code that is read aloud or from a letter is not misread.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 16;

function encode(bytes: Buffer): string {
  let bits = 0n;
  for (const byte of bytes.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let index = 0; index < length; index += 1) {
    text = alphabet.charAt(Number(bits & 31n)) + text;
    bits >>= 5n;
  }
  return (text.match(/.{4}/g) ?? []).join('-');
}

export function newFollowCode(): string {
  return encode(randomBytes(10));
}

/**
 * The same request gives the same code without the code being stored: it is derived from the server's secret, the
 * municipality, the caller's key and the digest of the body (contract.md, Idempotency-Key).
 */
export function derivedFollowCode(
  secret: string,
  municipality: string,
  key: string,
  bodyDigest: string,
): string {
  return encode(
    createHmac('sha256', secret)
      .update(['follow-code', municipality, key, bodyDigest].join('\0'))
      .digest(),
  );
}

/**
 * The code of a case that was registered by staff. It is sent with the first letter or mail to the submitter, who saw
 * no receipt, and is derived again for that. Only its hash is stored.
 */
export function registeredFollowCode(secret: string, municipality: string, caseId: string): string {
  return encode(
    createHmac('sha256', secret)
      .update(['registered-code', municipality, caseId].join('\0'))
      .digest(),
  );
}

/**
 * The code in the letter about a hand-over; only its hash is stored, and it is the same each time the letter is
 * composed.
 */
export function derivedReceiptCode(
  secret: string,
  municipality: string,
  handOverId: string,
): string {
  return encode(
    createHmac('sha256', secret)
      .update(['receipt-code', municipality, handOverId].join('\0'))
      .digest(),
  );
}

/** Upper case, without spaces and hyphens, O read as 0 and I or L as 1; undefined when it cannot be a code. */
export function normaliseFollowCode(typed: string): string | undefined {
  if (typed.length > 200) return undefined;
  const symbols = typed
    .toUpperCase()
    .replaceAll(/[\s–—-]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return symbols.length === length && [...symbols].every((symbol) => alphabet.includes(symbol))
    ? symbols
    : undefined;
}

/** The code symbol by symbol, for those who have the page read aloud: `7, K, Q, M, …`. */
export function spellFollowCode(code: string): string {
  return [...code.replaceAll('-', '')].join(', ');
}

/** The form in which a code is stored. 80 random bits need no slow hash, because they cannot be guessed. */
export function followCodeHash(code: string): string {
  return sha256(normaliseFollowCode(code) ?? `not a code: ${code}`);
}

/**
 * The code of an invented case of a demonstration: only its hash is stored, so a page that shows the code has to
 * derive it.
 */
export function demonstrationCode(secret: string, municipality: string, index = 0): string {
  return derivedFollowCode(secret, municipality, 'demonstration', String(index));
}
