import type { FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { readPage } from '../../test/page.ts';
import type { TrustProxy } from '../config/config.ts';
import { assetAddress } from '../ui/assets.ts';
import { createServer } from './server.ts';

const lines: string[] = [];
let server: FastifyInstance | undefined;
afterEach(async () => {
  await server?.close();
  lines.length = 0;
});

interface Situation {
  readonly publicUrl?: string;
  readonly trustProxy?: TrustProxy;
  readonly production?: boolean;
}

async function open({ publicUrl, trustProxy, production = true }: Situation) {
  const opened = await createServer({
    settings: { mode: 'service', publicUrl, trustProxy, rateLimit: 'off', production },
    logDestination: { write: (line) => void lines.push(line) },
  });
  for (const path of ['/', '/en', '/api/v1/m/cases', '/healthz', '/readyz', '/metrics'])
    opened.get(path, async () => 'answered');
  server = opened;
  return (url: string, headers: Record<string, string>) =>
    opened.inject({ url, headers, remoteAddress: '192.0.2.7' });
}

const publicUrl = 'https://synpunkter.kommun.example';
const warnings = () => lines.filter((line) => line.includes('"level":"warn"'));

describe('with PUBLIC_URL, a request for another host', () => {
  it.each([
    'evil.example',
    'evil.example:443',
    '127.0.0.1:3000',
    'synpunkter.kommun.example:8443',
    'synpunkter.kommun.example.evil.example',
    'synpunkter.kommun.example@evil.example',
    'synpunkter.kommun.example/evil',
  ])('is refused: %s', async (host) => {
    const get = await open({ publicUrl, trustProxy: false });
    expect((await get('/', { host })).statusCode).toBe(421);
    expect((await get('/nowhere', { host })).statusCode).toBe(421);
  });

  it('is refused on a page in the reader’s language, and for API clients by a document', async () => {
    const get = await open({ publicUrl, trustProxy: false });
    const headers = { host: 'evil.example' };
    const heading = async (url: string) =>
      readPage((await get(url, headers)).body).getByRole('heading', { level: 1 }).textContent;
    expect(await heading('/')).toBe('Sidan har en annan adress');
    expect(await heading('/en')).toBe('The page has another address');
    const page = readPage((await get('/', headers)).body);
    expect(page.queryByRole('link', { name: 'Till startsidan' })).toBeNull();
    const answer = await get('/api/v1/m/cases', headers);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ status: 421, type: 'urn:lyhord:problem:wrong-host' });
  });

  it('logs once what a proxy has to forward, and repeats no address', async () => {
    const get = await open({ publicUrl, trustProxy: false });
    for (const host of ['evil.example', 'worse.example']) await get('/', { host });
    expect(warnings()).toHaveLength(1);
    expect(warnings()[0]).toContain('PUBLIC_URL');
    expect(lines.join('')).not.toMatch(/evil|worse|192\.0\.2\.7/);
  });

  it('is answered where probes and collectors ask by address', async () => {
    const get = await open({ publicUrl, trustProxy: false });
    for (const path of ['/healthz', '/readyz', '/metrics', assetAddress('lyhord.css')])
      expect((await get(path, { host: '10.1.2.3:3000' })).statusCode).toBe(200);
  });
});

describe('the host of a request', () => {
  it.each([
    'synpunkter.kommun.example',
    'Synpunkter.Kommun.Example',
    'synpunkter.kommun.example:443',
  ])('is accepted as %s', async (host) => {
    const get = await open({ publicUrl, trustProxy: false });
    expect((await get('/', { host })).statusCode).toBe(200);
  });

  it('is what a trusted proxy says it was, and nobody else', async () => {
    const headers = { host: '10.1.2.3:3000', 'x-forwarded-host': 'synpunkter.kommun.example' };
    const behind = await open({ publicUrl, trustProxy: 1 });
    expect((await behind('/', headers)).statusCode).toBe(200);
    await server?.close();
    const alone = await open({ publicUrl, trustProxy: false });
    expect((await alone('/', headers)).statusCode).toBe(421);
  });

  it('may be any name of this machine where PUBLIC_URL is one, and anything without PUBLIC_URL', async () => {
    const here = await open({ publicUrl: 'http://localhost:3000', trustProxy: false });
    expect((await here('/', { host: '127.0.0.1:3301' })).statusCode).toBe(200);
    expect((await here('/', { host: 'evil.example' })).statusCode).toBe(421);
    await server?.close();
    const anywhere = await open({ production: false });
    expect((await anywhere('/', { host: 'my-laptop:3000' })).statusCode).toBe(200);
  });
});

describe('a proxy that is not trusted', () => {
  const through = { host: 'synpunkter.kommun.example', 'x-forwarded-for': '198.51.100.9' };

  it('is reported at the start in production, with the setting to use', async () => {
    await open({ publicUrl });
    await server?.listen({ host: '127.0.0.1', port: 0 });
    expect(warnings()).toEqual([expect.stringMatching(/TRUST_PROXY=1.*TRUST_PROXY=no/)]);
  });

  it('is reported once, without an address, when it forwards a request', async () => {
    const get = await open({ publicUrl });
    await get('/', through);
    await get('/', through);
    expect(warnings()).toEqual([expect.stringContaining('a proxy that is not trusted')]);
    expect(lines.join('')).not.toMatch(/198\.51|192\.0\.2/);
  });

  it.each([[false], [1]] as const)(
    'is not reported when TRUST_PROXY is read as %s',
    async (trustProxy) => {
      const get = await open({ publicUrl, trustProxy });
      await server?.listen({ host: '127.0.0.1', port: 0 });
      await get('/', through);
      expect(warnings()).toEqual([]);
    },
  );
});
