import type { Browser, Page } from 'playwright-core';

export interface Width {
  readonly width: number;
  readonly height: number;
}
/** A telephone and a desk. */
export const narrow: Width = { width: 360, height: 800 };
export const wide: Width = { width: 1280, height: 900 };

export interface Visitor {
  readonly scripts: boolean;
  readonly size: Width;
}

/** Somebody new: no cookies, nothing cached. */
export async function newVisitor(
  browser: Browser,
  { scripts = true, size = wide }: Partial<Visitor> = {},
): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: scripts,
    viewport: size,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(20_000);
  return await context.newPage();
}
