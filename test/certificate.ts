import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** PEM texts. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** The arguments for openssl: a self-signed certificate for this machine, valid for a day. */
export const selfSigned = [
  'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1',
  '-subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1',
].join(' ');

/** A new certificate for each call. Needs openssl, as Debian's PostgreSQL does. */
export function makeCertificate(): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'lyhord-certificate-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  try {
    execFileSync('openssl', [...selfSigned.split(' '), '-keyout', key, '-out', cert], {
      stdio: 'ignore',
    });
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
