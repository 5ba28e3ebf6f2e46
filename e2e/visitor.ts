import type { Browser, Page } from 'playwright-core';

export interface Width {
  readonly width: number;
  readonly height: number;
}
/** The screens of a telephone and of a desk computer. */
export const narrow: Width = { width: 360, height: 800 };
export const wide: Width = { width: 1280, height: 900 };

export interface Visitor {
  readonly scripts: boolean;
  readonly size: Width;
}

/** A new visitor: no cookies, nothing cached. */
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

/** Gives a page these cookies, a session's and a known device's, in the form a request sends them. */
export async function addCookies(page: Page, cookies: string, url: string): Promise<void> {
  await page.context().addCookies(
    cookies.split('; ').map((cookie) => {
      const [name = '', value = ''] = cookie.split(/=(.*)/s);
      return { name, value, url };
    }),
  );
}
