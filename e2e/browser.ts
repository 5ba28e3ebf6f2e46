import process from 'node:process';
import axe, { type AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { describe } from 'vitest';
import { findChromium } from './chromium.ts';

const executablePath = findChromium();

/** A group of tests that need a browser, counted as skipped where there is none (`npm test` says what to do). */
export const describeBrowser = executablePath === undefined ? describe.skip : describe;

/** Keeps Chromium from contacting its maker at every start; the tests reach nothing but this machine. */
const offlineOptions = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** Starts Debian's Chromium without a window. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  if (executablePath === undefined) throw new Error('There is no Chromium here.');
  // Chromium's sandbox refuses to run as root.
  return await chromium.launch({
    executablePath,
    headless: true,
    chromiumSandbox: process.getuid?.() !== 0,
    args: offlineOptions,
    // The language of Chromium's own date field.
    env: { ...process.env, LANGUAGE: 'sv' },
  });
}

/** A layout shift while the page was loaded, and how large it was (`layout-shift`; WICG Layout Instability). */
export interface LayoutShift {
  readonly by: number;
  /** Each element with its position before and after (left, top, right, bottom). */
  readonly elements: readonly string[];
}

/**
 * Call it before the page is opened. The returned function tells what has shifted since, except shortly after input
 * by the user.
 */
export async function watchLayoutShifts(
  page: Page,
): Promise<() => Promise<readonly LayoutShift[]>> {
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
    return await page.evaluate<readonly LayoutShift[]>('globalThis.jumps');
  };
}

/** A fault that axe found, and the elements that have it. */
export interface Finding {
  readonly rule: string;
  readonly help: string;
  readonly elements: readonly string[];
}

/**
 * The faults that axe finds on the page in its current state: WCAG 2.2 A and AA, and its good practices. The page's
 * own content security policy stays in force, because the debugger's evaluation is not subject to it.
 */
export async function axeFindings(page: Page, only?: string): Promise<readonly Finding[]> {
  await page.evaluate(axe.source);
  const options = { resultTypes: ['violations'], ...(only ? { runOnly: [only] } : {}) };
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, ${JSON.stringify(options)})`,
  );
  return violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    elements: nodes.map((node) => node.html),
  }));
}
