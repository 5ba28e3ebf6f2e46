import process from 'node:process';
import { ensureBuilt } from '../scripts/prepare.mjs';

/** The product's variables of the user who runs the tests are removed: they might name a real database. */
const withheld =
  /^(LYHORD_(?!TEST_)|DATABASE_|PORT$|HOST$|PUBLIC_URL$|TRUST_PROXY$|SMTP_URL$|MAIL_FROM$|OIDC_)/;

/** Runs once, before the first test of a run (`globalSetup` of `vitest.config.ts`). */
export default function setup(): void {
  process.env.NODE_ENV = 'test';
  for (const name of Object.keys(process.env)) if (withheld.test(name)) delete process.env[name];
  ensureBuilt();
}
