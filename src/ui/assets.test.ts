import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createServer } from '../web/server.ts';
import { assetAddress, themeAddress } from './assets.ts';

let server: FastifyInstance;
beforeAll(async () => {
  server = await createServer({
    settings: { mode: 'service', publicUrl: undefined, trustProxy: false, rateLimit: 'on' },
    logLevel: 'silent',
  });
});
afterAll(() => server.close());

it('styles come compressed and are kept by browsers for a year', async () => {
  const { headers, statusCode } = await server.inject({
    url: assetAddress('lyhord.css'),
    headers: { 'accept-encoding': 'gzip, br' },
  });
  expect(statusCode).toBe(200);
  expect(headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  expect(headers.vary).toMatch(/accept-encoding/i);
});

it('typefaces are kept by browsers for a year, and pages may use no others than our own', async () => {
  const { headers, statusCode } = await server.inject(assetAddress('literata-latin.woff2'));
  expect(statusCode).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'font/woff2',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  expect(headers['content-security-policy']).toContain("font-src 'self'");
});

it('styles come uncompressed to those who cannot unpack them', async () => {
  const answer = await server.inject({
    url: assetAddress('lyhord.css'),
    headers: { 'accept-encoding': 'identity' },
  });
  expect(answer.headers['content-encoding']).toBeUndefined();
  expect(answer.body).toContain('@layer');
});

it('files outside the folder, and missing ones, are not served', async () => {
  for (const url of [
    '/assets/../main.js',
    '/assets/%2e%2e/main.js',
    '/assets/..%2fmain.js',
    '/assets/nothing.css',
    '/assets/',
    '/assets',
  ]) {
    expect((await server.inject(url)).statusCode, url).toBe(404);
  }
});

it('a municipality without colours of its own has the product’s', () => {
  expect(themeAddress('nowhere')).toBe(assetAddress('theme.css'));
  expect(themeAddress(undefined)).toBe(assetAddress('theme.css'));
  expect(() => assetAddress('nothing.css')).toThrow(/scripts\/prepare/);
});
