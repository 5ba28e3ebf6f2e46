import { seeds } from '../../../municipalities/index.ts';
import { type Role, roles } from '../../../src/domain/vocabulary.ts';
import { demonstrationPassword } from '../../../src/people/demonstration.ts';
import { formText } from './forms.ts';
import { type Answer, type HeaderValues, send } from './sending.ts';

export const municipalities: readonly string[] = seeds.map(({ id }) => id);

/** A user with an account of the demonstration. */
export interface Person {
  readonly kind: 'person';
  readonly municipality: string;
  readonly role: Role;
  readonly email: string;
  readonly accountId: string;
  readonly committees: 'all' | readonly string[];
}

/** A visitor without an account, who has a code at most. */
export interface Stranger {
  readonly kind: 'stranger';
}

export type Visitor = Person | Stranger;
export const stranger: Stranger = { kind: 'stranger' };
export type VisitorKind = Role | 'stranger';
export const visitorKinds: readonly VisitorKind[] = [...roles, 'stranger'];

/** One user of each role in each municipality that has it. */
export const people: readonly Person[] = seeds.flatMap(({ id: municipality, organisation }) =>
  roles.flatMap((role) => {
    const found = organisation.accounts.find((account) => account.role === role);
    if (!found) return [];
    const { email, id: accountId, committees } = found;
    return [{ kind: 'person' as const, municipality, role, email, accountId, committees }];
  }),
);

export const cookiesOf = ({ headers }: Answer): readonly string[] =>
  (headers['set-cookie'] ?? []).map((line) => line.split(';', 1)[0] ?? '');

/** The headers that a browser on a page of the same site sends with a form. */
export const sameSite = (origin: string): HeaderValues => ({
  origin,
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/x-www-form-urlencoded',
});

/** The session cookies of the users; a user who has been signed out is signed in again. */
export class Sessions {
  readonly #origin: string;
  readonly #cookies = new Map<Person, Promise<string>>();
  /** Cookies of sessions that were signed out. */
  readonly ended: string[] = [];
  readonly #doubtful: string[] = [];

  constructor(origin: string) {
    this.#origin = origin;
  }

  async #signIn({ email }: Person): Promise<string> {
    const body = Buffer.from(
      formText([
        ['email', email],
        ['password', demonstrationPassword],
      ]),
    );
    const headers = sameSite(this.#origin);
    const answer = await send(this.#origin, {
      method: 'POST',
      path: '/desk/logga-in',
      headers,
      body,
    });
    if (answer.status !== 303)
      throw new Error(`${email} cannot sign in: ${answer.status || 'no answer'}`);
    return cookiesOf(answer).join('; ');
  }

  /** @throws when the person is not a user of the demonstration, or the password has been changed */
  cookieOf(person: Person): Promise<string> {
    const isKnown = this.#cookies.get(person);
    if (isKnown) return isKnown;
    const signedIn = this.#signIn(person);
    this.#cookies.set(person, signedIn);
    // After a failed sign-in, the next call tries again.
    signedIn.catch(() => this.#cookies.delete(person));
    return signedIn;
  }

  /** The token in each cookie that was ever issued, to search for where none may appear. */
  async tokens(): Promise<readonly string[]> {
    const cookies = [
      ...(await Promise.all(this.#cookies.values())),
      ...this.ended,
      ...this.#doubtful,
    ];
    return cookies.flatMap((all) =>
      all.split('; ').map((cookie) => cookie.slice(cookie.indexOf('=') + 1)),
    );
  }

  async forget(person: Person, state: 'ended' | 'doubtful'): Promise<void> {
    const isKnown = this.#cookies.get(person);
    this.#cookies.delete(person);
    if (isKnown) (state === 'ended' ? this.ended : this.#doubtful).push(await isKnown);
  }
}
