import process from 'node:process';
import axe, { type AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { describe } from 'vitest';
import { findChromium } from './chromium.ts';

const executablePath = findChromium();

/** A group of tests that need a browser: counted as skipped where there is none (`npm test` says what to do). */
export const describeBrowser = executablePath === undefined ? describe.skip : describe;

/** Chromium calls home at every start unless told not to; nothing but this machine can be reached from the tests. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** Debian's Chromium, without a window. Close it when done. */
export async function launchBrowser(): Promise<Browser> {
  if (executablePath === undefined) throw new Error('There is no Chromium here.');
  // Chromium's sandbox refuses to run as root.
  return await chromium.launch({
    executablePath,
    headless: true,
    chromiumSandbox: process.getuid?.() !== 0,
    args: quiet,
    // What Chromium itself writes in a field for a date.
    env: { ...process.env, LANGUAGE: 'sv' },
  });
}

/** What jumped on a page by itself while it was loaded, and by how much (`layout-shift`; WICG Layout Instability). */
export interface Jump {
  readonly by: number;
  /** From where to where (left, top, right, bottom), and what it is. */
  readonly elements: readonly string[];
}

/** To be called before the page is opened; what it answers tells what has jumped since, but for what a person's own press moved. */
export async function watchJumps(page: Page): Promise<() => Promise<readonly Jump[]>> {
  await page.addInitScript(`
    globalThis.jumps = [];
    const corners = ({ left, top, right, bottom }) => [left, top, right, bottom].map(Math.round).join(' ');
    const told = ({ node, previousRect, currentRect }) =>
      corners(previousRect) + ' to ' + corners(currentRect) + ': ' + (node?.outerHTML ?? '').slice(0, 200);
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries())
        if (!hadRecentInput && value > 0)
          globalThis.jumps.push({ by: value, elements: sources.map(told) });
    }).observe({ type: 'layout-shift', buffered: true });`);
  return async () => {
    await page.evaluate('document.fonts.ready');
    return await page.evaluate<readonly Jump[]>('globalThis.jumps');
  };
}

/** One thing that axe objects to, and the elements it stands in. */
export interface Finding {
  readonly rule: string;
  readonly help: string;
  readonly elements: readonly string[];
}

/**
 * What axe finds on the page as it is now: WCAG 2.2 A and AA and its good practices. The page's own content security
 * policy stays in force: the debugger's evaluation is not subject to it.
 */
export async function axeFindings(page: Page): Promise<readonly Finding[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(
    'axe.run(document, { resultTypes: ["violations"] })',
  );
  return violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    elements: nodes.map((node) => node.html),
  }));
}
