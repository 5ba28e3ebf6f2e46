import type { Route } from '../../../test/server-routes.ts';
import type { Random } from '../../random.ts';
import type { Addresses } from './addresses.ts';
import type { Visitor } from './people.ts';
import type { Answer, Ending, HeaderValues, NoAnswer } from './sending.ts';

/** How a call is sent: by Node's client, or byte by byte. */
export type Delivery =
  | { readonly kind: 'whole' }
  | {
      readonly kind: 'raw';
      readonly pieces: readonly Buffer[];
      readonly ending: Ending;
      readonly pauses?: number;
    };

export interface Call {
  readonly attack: string;
  readonly visitor: Visitor;
  readonly route: Route;
  readonly method: string;
  readonly path: string;
  readonly headers: HeaderValues;
  readonly body: Buffer | null;
  readonly delivery: Delivery;
  /** Whether the call must be refused: a response below 400 other than 303 is then a fault. */
  readonly refused: boolean;
}

/** One attempt on one route by one visitor. */
export interface Scene {
  readonly origin: string;
  readonly route: Route;
  readonly visitor: Visitor;
  readonly path: string;
  readonly random: Random;
  /** The beginning of every text that is written; empty where the address belongs to no municipality. */
  readonly mark: string;
  readonly addresses: Addresses;
  /** Codes that open cases, of the visitor's own submissions and of others'. */
  readonly codes: readonly string[];
  /** Cookies of sessions that have ended. */
  readonly endedCookies: readonly string[];
  /** Another user who works in the same municipality. */
  readonly colleague: Visitor;
  /** The headers that identify the visitor. */
  identity(visitor: Visitor): Promise<HeaderValues>;
  /** Sends the call and checks the response. */
  ask(call: Partial<Call> & Pick<Call, 'attack'>): Promise<Answer | NoAnswer>;
}

/** Makes one or more calls in a scene. */
export type Attack = (scene: Scene) => Promise<void>;

export const isForPrograms = ({ route }: Scene) => route.path.startsWith('/api/');
export const isPage = ({ route }: Scene) => route.method === 'GET' || route.method === 'HEAD';

export const codeOf = ({ codes, random }: Scene): string =>
  codes[random.between(0, Math.max(0, codes.length - 1))] ?? '0000-0000-0000-0000';

/** The header with which a client of the API follows a case. */
export const bearer = (scene: Scene): HeaderValues => ({
  authorization: `Bearer ${codeOf(scene)}`,
});
