import { createHmac } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base32 (RFC 4648), the encoding of an authenticator's key. */
function fromBase32(text: string): Buffer {
  const bits = [...text.replaceAll(/[\s=]/g, '')]
    .map((sign) => alphabet.indexOf(sign.toUpperCase()).toString(2).padStart(5, '0'))
    .join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}

const step = 30_000;

/**
 * The code that an authenticator app shows half a minute from now, which is already accepted; for tests where the
 * current one has been used.
 */
export const nextCodeFor = (key: string) => codeFor(key, Date.now() + step);

/** The code that an authenticator app shows for a key at a moment (RFC 6238: SHA-1, six digits, half a minute). */
export function codeFor(key: string, at = Date.now()): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / step)));
  const digest = createHmac('sha1', fromBase32(key)).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  const number = digest.readUInt32BE(offset) & 0x7f_ff_ff_ff;
  return String(number % 1_000_000).padStart(6, '0');
}
