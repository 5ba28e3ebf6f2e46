import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';
import type { IdentityProvider } from '../src/config/identity-providers.ts';

/** A person in the provider's directory. */
export interface DirectoryPerson {
  email: string;
  name: string;
  groups?: string[];
  /** Additional claims, such as those that Entra ID sends when the groups do not fit. */
  more?: Record<string, unknown>;
}

/** A certified provider (`oidc-provider`) on loopback, whose directory the tests change. */
export interface TestProvider {
  readonly issuer: string;
  readonly people: Map<string, DirectoryPerson>;
  /** The person who signs in when the provider asks. */
  atKeyboard: string;
  /** How often the provider has asked who it is. */
  asked: number;
  /**
   * Changes the ID token before it is sent: other claims with the provider's own signature, or a token made by
   * somebody else.
   */
  tamper: ((idToken: string) => string) | undefined;
  /** Answers every request with 503. */
  down: boolean;
  /** The token with these claims, signed with the provider's own key. */
  resigned(idToken: string, claims: Record<string, unknown>): string;
  /** Starts another browser, in which nobody has signed in at the provider. */
  newBrowser(): void;
  /**
   * Follows redirects as a browser does, from an address through the provider.
   * @returns the address that the provider redirects back to
   */
  through(address: string): Promise<string>;
  /** Ends the session at the provider, as its page offers. @returns the address that it redirects to */
  signOut(address: string): Promise<string>;
  close(): Promise<void>;
}

export const client = { clientId: 'lyhord', clientSecret: 'a secret between the two of them' };

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token with the given header and claims, signed with a key that is not the provider's. */
export function forged(claims: object, alg: 'RS256' | 'none' = 'RS256'): string {
  const text = `${part({ alg, typ: 'JWT' })}.${part(claims)}`;
  if (alg === 'none') return `${text}.`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`;
}

export function claimsIn(idToken: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString());
}

function configuration(
  state: Pick<TestProvider, 'people'>,
  key: object,
  returns: readonly string[],
  conforming: boolean,
): Configuration {
  return {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: returns.map((origin) => `${origin}/svar`),
        post_logout_redirect_uris: ['http://localhost:3000/desk/utloggad'],
        grant_types: ['authorization_code', 'refresh_token'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: ['a key of the provider in the tests'] },
    claims: { openid: ['sub'], email: ['email'], profile: ['name', 'groups', '_claim_names'] },
    // Conforming providers return the claims of a scope only from the userinfo endpoint; Entra ID puts them in the
    // token.
    conformIdTokenClaims: conforming,
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = form;
        },
      },
    },
    pkce: { required: () => true },
    // As Entra ID does, without asking for consent again.
    issueRefreshToken: async () => true,
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    async loadExistingGrant(ctx) {
      const { session, provider, client: asking } = ctx.oidc;
      const grant = new provider.Grant({
        accountId: session?.accountId ?? '',
        clientId: asking?.clientId ?? '',
      });
      grant.addOIDCScope('openid email profile offline_access');
      await grant.save();
      return grant;
    },
    findAccount(_ctx, sub) {
      const person = state.people.get(sub);
      if (!person) return undefined;
      const { more, ...claims } = person;
      return { accountId: sub, claims: () => ({ sub, ...claims, ...more }) };
    },
    ttl: { AccessToken: 3600, IdToken: 3600, Session: 3600, Interaction: 3600, Grant: 3600 },
  };
}

/** The cookies that one browser has from the provider. */
class Jar {
  readonly #cookies = new Map<string, string>();
  keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      if (/expires=Thu, 01 Jan 1970/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }
  get header(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

/** `returns`: the addresses it may redirect back to, without the last segment of the path. */
export async function testProvider(
  returns: readonly string[],
  { conforming = false }: { readonly conforming?: boolean } = {},
): Promise<TestProvider> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'only' };
  let jar = new Jar();

  const follow = async (address: string, init: RequestInit = {}): Promise<string> => {
    const response = await fetch(address, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie: jar.header },
    });
    jar.keep(response);
    const location = response.headers.get('location');
    if (location === null) throw new Error(`${response.status} ${await response.text()}`);
    const next = new URL(location, address);
    return next.origin === issuer ? await follow(next.href) : next.href;
  };

  const state: TestProvider = {
    issuer,
    people: new Map(),
    atKeyboard: '',
    asked: 0,
    tamper: undefined,
    down: false,
    resigned(idToken, claims) {
      const text = `${idToken.split('.')[0]}.${part({ ...claimsIn(idToken), ...claims })}`;
      return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`;
    },
    newBrowser() {
      jar = new Jar();
    },
    through: (address) => follow(address),
    async signOut(address) {
      const page = await fetch(address, { headers: { cookie: jar.header } });
      jar.keep(page);
      const form = await page.text();
      const action = /action="([^"]+)"/.exec(form)?.[1] ?? '';
      const xsrf = /name="xsrf" value="([^"]+)"/.exec(form)?.[1] ?? '';
      return await follow(action, {
        method: 'POST',
        body: new URLSearchParams({ xsrf, logout: 'yes' }),
      });
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  const provider = new Provider(issuer, configuration(state, key, returns, conforming));
  provider.use(async (ctx, next) => {
    await next();
    const { body } = ctx;
    if (ctx.path !== '/token' || typeof body !== 'object' || body === null) return;
    if ('id_token' in body && typeof body.id_token === 'string' && state.tamper)
      body.id_token = state.tamper(body.id_token);
  });
  const answer = provider.callback();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (state.down) {
      response.writeHead(503).end();
      return;
    }
    if (!request.url?.startsWith('/interaction/')) {
      void answer(request, response);
      return;
    }
    state.asked += 1;
    void provider.interactionFinished(request, response, {
      login: { accountId: state.atKeyboard },
    });
  });
  return state;
}

/** The provider's settings as the product's configuration has them. */
export function configured(
  { issuer }: Pick<TestProvider, 'issuer'>,
  municipality: string,
  groups: IdentityProvider['groups'],
): IdentityProvider {
  return {
    municipality,
    issuer,
    ...client,
    groupsClaim: 'groups',
    scopes: ['openid', 'profile', 'email', 'offline_access'],
    groups,
  };
}
