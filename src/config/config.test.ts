import { describe, expect, it } from 'vitest';
import { readSettings, type Settings } from './config.ts';

const secret = 'a secret of more than thirty-two characters';
const postgres = 'postgresql://lyhord_app:word@127.0.0.1/lyhord';
const encrypted = `${postgres}?sslmode=verify-full`;
const inProduction = { NODE_ENV: 'production', PUBLIC_URL: 'https://synpunkter.kommun.example' };

function settingsOf(variables: Record<string, string>): Settings {
  const reading = readSettings(variables);
  if (reading.kind === 'faults') throw new Error(reading.faults.join('\n'));
  return reading.settings;
}

function faultsOf(variables: Record<string, string>): readonly string[] {
  const reading = readSettings(variables);
  return reading.kind === 'faults' ? reading.faults : [];
}

describe('the configuration', () => {
  it('starts a demonstration on this machine alone when nothing is set', () => {
    const settings = settingsOf({});
    expect(settings).toMatchObject({ mode: 'demonstration', host: 'localhost', port: 3000 });
    expect(settings.database).toEqual({ kind: 'embedded' });
    expect(settings.mail).toEqual({ kind: 'outbox' });
    expect(settings.rateLimit).toBe('on');
  });

  it('starts no demonstration with a database of its own, nor in production', () => {
    expect(settingsOf({ DATABASE_URL: postgres }).mode).toBe('service');
    const production = { ...inProduction, LYHORD_EMBEDDED: 'yes', LYHORD_SECRET: secret };
    expect(settingsOf(production)).toMatchObject({ mode: 'service', host: '0.0.0.0' });
  });

  it('uses the embedded database in production only when configured to', () => {
    expect(faultsOf({ ...inProduction, LYHORD_SECRET: secret })).toEqual([
      expect.stringContaining('LYHORD_EMBEDDED=yes'),
    ]);
  });

  it('requires a secret that cannot be guessed in production', () => {
    const production = { ...inProduction, DATABASE_URL: encrypted };
    expect(faultsOf(production)).toEqual([expect.stringContaining('LYHORD_SECRET must be set')]);
    expect(faultsOf({ ...production, LYHORD_SECRET: 'short' })).toEqual([
      expect.stringContaining('LYHORD_SECRET must have at least 32'),
    ]);
    expect(settingsOf({ ...production, LYHORD_SECRET: secret }).secret).toBe(secret);
  });

  it('refuses to turn off the rate limit in production or beyond this machine', () => {
    const production = { ...inProduction, DATABASE_URL: encrypted, LYHORD_SECRET: secret };
    expect(faultsOf({ ...production, LYHORD_RATE_LIMIT: 'off' })).toEqual([
      expect.stringContaining('refused with NODE_ENV=production'),
    ]);
    expect(faultsOf({ HOST: '0.0.0.0', LYHORD_RATE_LIMIT: 'off' })).toEqual([
      expect.stringContaining('HOST'),
    ]);
    expect(settingsOf({ LYHORD_RATE_LIMIT: 'off' }).rateLimit).toBe('off');
  });

  it('refuses production without the public address, in one sentence', () => {
    const production = { NODE_ENV: 'production', LYHORD_EMBEDDED: 'yes', LYHORD_SECRET: secret };
    expect(faultsOf(production)).toEqual([
      'PUBLIC_URL must be set with NODE_ENV=production, to the address that readers reach the service by, as in https://synpunkter.kommun.example.',
    ]);
    expect(faultsOf({ ...production, PUBLIC_URL: 'http://synpunkter.kommun.example' })).toEqual([
      expect.stringContaining('PUBLIC_URL must begin with https://'),
    ]);
    for (const own of ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])
      expect(settingsOf({ ...production, PUBLIC_URL: own }).publicUrl).toBe(own);
  });

  it('lets other machines read the metrics only with a token that cannot be guessed', () => {
    expect(faultsOf({ LYHORD_METRICS_TOKEN: 'short' })).toEqual([
      expect.stringContaining('LYHORD_METRICS_TOKEN must have at least 32'),
    ]);
    expect(settingsOf({}).metricsToken).toBeUndefined();
  });

  it('sends the heads of the ledgers unencrypted only outside production', () => {
    const open = { LYHORD_HEADS_URL: 'http://collector.kommun.example/heads' };
    expect(settingsOf(open).headsUrl).toBe(open.LYHORD_HEADS_URL);
    expect(faultsOf({ ...inProduction, ...open })).toContainEqual(
      expect.stringContaining('LYHORD_HEADS_URL must begin with https://'),
    );
  });

  it('requires a sender address when there is a mail server', () => {
    const smtp = { SMTP_URL: 'smtp://127.0.0.1:2525' };
    expect(faultsOf(smtp)).toEqual([expect.stringContaining('MAIL_FROM')]);
    expect(settingsOf({ ...smtp, MAIL_FROM: 'Svar <svar@kommun.example>' }).mail).toEqual({
      kind: 'smtp',
      url: 'smtp://127.0.0.1:2525',
      from: 'Svar <svar@kommun.example>',
      encryption: 'off',
    });
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://127.0.0.1/lyhord'],
    ['DATABASE_OWNER_URL', postgres],
    ['NODE_ENV', 'prodution'],
    ['PUBLIC_URL', 'synpunkter.kommun.example'],
    ['PUBLIC_URL', 'https://kommun.example/synpunkter'],
    ['SMTP_URL', 'mail.kommun.example'],
    ['TRUST_PROXY', 'all of them'],
    ['LYHORD_HEAD_KEY', 'short'],
    ['LYHORD_HEADS_URL', 'ftp://collector.kommun.example'],
    ['LYHORD_EMBEDDED', 'maybe'],
    ['LYHORD_DATABASE_TLS', 'no'],
    ['LYHORD_SMTP_TLS', 'no'],
    ['LYHORD_RATE_LIMIT', 'none'],
  ])('names %s when it is set to %s', (name, value) => {
    expect(faultsOf({ [name]: value })[0]).toContain(name);
  });

  const groups = JSON.stringify([{ group: 'g', role: 'handler', unit: 'u' }]);
  const provider = {
    OIDC_ISSUER: 'https://login.example/tenant/v2.0/',
    OIDC_CLIENT_ID: 'lyhord',
    OIDC_CLIENT_SECRET: 'hemlig',
    OIDC_MUNICIPALITY: 'ankeborg',
    OIDC_GROUPS: groups,
  };
  const PUBLIC_URL = 'https://synpunkter.example';

  it('accepts one provider of accounts in variables of its own, or several as a list', () => {
    const [one] = settingsOf({ ...provider, PUBLIC_URL, OIDC_GROUPS_CLAIM: 'roles' }).providers;
    expect(one).toMatchObject({
      issuer: 'https://login.example/tenant/v2.0',
      municipality: 'ankeborg',
      groupsClaim: 'roles',
      groups: [{ group: 'g', role: 'handler', unit: 'u' }],
    });
    const each = (municipality: string) => ({
      municipality,
      issuer: 'https://login.example',
      clientId: 'lyhord',
      clientSecret: 'hemlig',
      groups: JSON.parse(groups),
    });
    const list = JSON.stringify([each('ankeborg'), each('gåsbron')]);
    expect(faultsOf({ OIDC_PROVIDERS: list, PUBLIC_URL })[0]).toContain('1.municipality');
    const several = JSON.stringify([each('ankeborg'), each('gasbron')]);
    expect(settingsOf({ OIDC_PROVIDERS: several, PUBLIC_URL }).providers).toHaveLength(2);
    const twice = JSON.stringify([each('ankeborg'), each('ankeborg')]);
    expect(faultsOf({ OIDC_PROVIDERS: twice, PUBLIC_URL })[0]).toContain('twice');
    expect(settingsOf({}).providers).toEqual([]);
  });

  it.each([
    [{ ...provider, OIDC_CLIENT_SECRET: '' }, 'OIDC_CLIENT_SECRET must be set with OIDC_ISSUER'],
    [{ ...provider, OIDC_ISSUER: 'http://login.example' }, 'OIDC_ISSUER must be'],
    [{ ...provider, OIDC_GROUPS: '[{"group":"g","role":"chef"}]' }, 'OIDC_GROUPS must be'],
    [{ ...provider, OIDC_GROUPS: 'handler' }, 'OIDC_GROUPS must be'],
    [{ ...provider, OIDC_PROVIDERS: '[]' }, 'say different things'],
    [{ ...provider, PUBLIC_URL: '' }, 'PUBLIC_URL must be set'],
  ])('refuses %j', (variables, sentence) => {
    const faults = faultsOf({ PUBLIC_URL, ...variables });
    expect(faults.join(' ')).toContain(sentence);
    expect(faults.join(' ')).not.toContain('hemlig');
  });

  it('requires a second factor in production, unless configured otherwise', () => {
    const production = { ...inProduction, DATABASE_URL: encrypted, LYHORD_SECRET: secret };
    expect(settingsOf(production).secondFactor).toBe('required');
    expect(settingsOf({ ...production, LYHORD_SECOND_FACTOR: 'offered' }).secondFactor).toBe(
      'offered',
    );
    expect(settingsOf({}).secondFactor).toBe('offered');
  });

  it('reports every fault at once and repeats no secret value', () => {
    const faults = faultsOf({
      PORT: 'x',
      LYHORD_SECRET: 'hemlig',
      DATABASE_URL: 'ftp://anna:hemlig@db',
    });
    expect(faults).toHaveLength(3);
    expect(faults.join(' ')).not.toContain('hemlig');
  });

  it('reads an empty variable as unset', () => {
    expect(settingsOf({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({
      mode: 'demonstration',
      port: 3000,
    });
  });

  it('knows whether proxies were configured', () => {
    expect(settingsOf({}).trustProxy).toBeUndefined();
  });

  it.each([
    ['no', false],
    ['yes', 1],
    ['2', 2],
    ['10.0.0.0/8, loopback', ['10.0.0.0/8', 'loopback']],
  ])('reads TRUST_PROXY=%s without ever trusting every hop', (text, expected) => {
    expect(settingsOf({ TRUST_PROXY: text }).trustProxy).toEqual(expected);
  });
});
