/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { mostStops, stopNow } from './keyboard-actions.ts';

/**
 * Presses Tab through a page from its beginning until the focus leaves it.
 * @returns each stop, and whether the focus was visible there
 */
export async function tabThrough(
  page: Page,
): Promise<readonly { name: string; visible: boolean }[]> {
  const stops: { name: string; visible: boolean }[] = [];
  for (let presses = 0; presses < mostStops; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await stopNow(page);
    if (stop === undefined) return stops;
    stops.push(stop);
  }
  throw new Error('the Tab key never comes to the end of the page');
}
