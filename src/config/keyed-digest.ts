import { createHmac } from 'node:crypto';

/**
 * HMAC-SHA-256 with a separate key for each purpose, derived from the server's secret, so that digests for one
 * purpose cannot be compared with those for another. 43 characters (base64url).
 */
export function keyedDigest(secret: string, purpose: string): (text: string) => string {
  const key = createHmac('sha256', secret).update(purpose).digest();
  return (text) => createHmac('sha256', key).update(text).digest('base64url');
}
