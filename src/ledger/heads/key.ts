import {
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { sha256 } from '../../domain/ledger.ts';

/** The key that signs the heads (Ed25519). It is not in the database, so that the owner of the database cannot sign. */
export interface HeadKey {
  /** The id of the public key, by which a line shows which key it was signed with. */
  readonly id: string;
  /** In the form an auditor is given: the 32 bytes in base64url, as `x` in a JWK (RFC 8037). */
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

/** The same secret always gives the same key, so that no key file is needed. */
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
