import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { type TestApp, type TestOptions, testApp } from '../test/app.ts';
import { launchBrowser } from './browser.ts';
import { newVisitor, type Visitor } from './visitor.ts';

/** The real application on an address of its own, and a browser to visit it with. */
export interface Site {
  readonly app: TestApp;
  readonly address: string;
  visitor(visitor?: Partial<Visitor>): Promise<Page>;
  close(): Promise<void>;
}

function addressOf(bound: AddressInfo | string | null): string {
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
  return `http://127.0.0.1:${bound.port}`;
}

export async function openSite(options: TestOptions = {}): Promise<Site> {
  const app = await testApp(options);
  await app.server.listen({ port: 0, host: '127.0.0.1' });
  const browser = await launchBrowser();
  return {
    app,
    address: addressOf(app.server.server.address()),
    visitor: (visitor) => newVisitor(browser, visitor),
    async close() {
      await browser.close();
      await app.close();
    },
  };
}
