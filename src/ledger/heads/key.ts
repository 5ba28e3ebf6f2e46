import {
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { sha256 } from '../../domain/ledger.ts';

/** What the heads are signed with (Ed25519). The database does not hold it: whoever owns the database cannot sign. */
export interface HeadKey {
  /** Of the public key, so that a line tells which one it was signed with. */
  readonly id: string;
  /** As an auditor is given it: the 32 bytes in base64url, as `x` in a JWK (RFC 8037). */
  readonly publicKey: string;
  sign(text: string): string;
}

/** Public keys by their ids. */
export type KnownKeys = ReadonlyMap<string, KeyObject>;

/** PKCS #8 around the 32 secret bytes of an Ed25519 key (RFC 8410, 7). */
const privateKeyHeading = Buffer.from('302e020100300506032b657004220420', 'hex');

const idOf = (publicKey: string): string => sha256(publicKey).slice(0, 16);

const openPublicKey = (publicKey: string): KeyObject =>
  createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: publicKey } });

/** The same key for the same secret, each time: no file to keep beside it. */
export function headKeyFrom(secret: string): HeadKey {
  const bytes = Buffer.from(hkdfSync('sha256', secret, '', 'lyhord: heads of the ledgers', 32));
  const key = createPrivateKey({
    key: Buffer.concat([privateKeyHeading, bytes]),
    format: 'der',
    type: 'pkcs8',
  });
  const { x: publicKey = '' } = createPublicKey(key).export({ format: 'jwk' });
  return {
    id: idOf(publicKey),
    publicKey,
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64url'),
  };
}

export function knownKeys(publicKeys: readonly string[]): KnownKeys {
  return new Map(publicKeys.map((one) => [idOf(one), openPublicKey(one)]));
}

export function isSigned(text: string, signature: string, key: KeyObject): boolean {
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
}
