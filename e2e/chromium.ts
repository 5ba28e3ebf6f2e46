import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { installPackage } from '../test/debian.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome.exe'];
const elsewhere = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of the browser for the browser tests: the one that CHROMIUM_PATH names, or else an installed one. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...candidates, ...elsewhere].find((path) => existsSync(path));
}

/** Installs Chromium where that is allowed, and otherwise says what to do; the browser tests are then skipped. */
export function ensureChromium(): void {
  if (findChromium()) return;
  if (!process.env.CHROMIUM_PATH && installPackage('chromium') && findChromium()) return;
  process.stderr.write(
    'There is no Chromium here, so the browser tests are skipped. ' +
      'Install it (on Debian: apt-get install chromium) or name one that is installed in CHROMIUM_PATH.\n',
  );
}
