/** `npm run check`: types, style, import rules and dead code; a few seconds, nothing is run. */
import { runMain } from './console.mjs';
import { ensureInstalled } from './install.mjs';
import { checks, close, runCheck } from './steps.mjs';

await runMain(async () => {
  await ensureInstalled();
  return close(await Promise.all(checks.map(runCheck)));
});
