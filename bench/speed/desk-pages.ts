import type { Random } from '../random.ts';
import type { Desk } from './large-desk.ts';

/** One request for a page. */
export interface PageRequest {
  readonly path: string;
  /** The fields of a form that is sent; absent for a page that is only opened. */
  readonly form?: Readonly<Record<string, string>>;
}

type MakeRequest = (desk: Pick<Desk, 'numbers' | 'open'>, random: Random) => PageRequest;

const address =
  (path: string): MakeRequest =>
  () => ({ path });
const search =
  (searchTerms: string, more: Readonly<Record<string, string>> = {}): MakeRequest =>
  () => ({ path: '/desk/sok', form: { ord: searchTerms, ...more } });

/** Every page of the desk that can be opened without changing anything. */
export const deskPages = {
  start: address('/desk/start'),
  queue: address('/desk'),
  'queue, mine': address('/desk?urval=mina'),
  'queue, new': address('/desk?urval=nya'),
  'queue, untouched': address('/desk?urval=ororda'),
  'queue, late': address('/desk?urval=forsenade'),
  'queue, today': address('/desk?urval=idag'),
  'queue, waiting': address('/desk?urval=vantar'),
  'queue, without a handler': address('/desk?urval=ofordelade'),
  'queue, narrowed': address('/desk?slag=complaint&dag=veckan'),
  'queue, what has come': address('/desk/nytt?sedan=2026-01-01T00:00:00Z'),
  'queue, handed over': address('/desk?urval=overlamnade'),
  case: ({ numbers }, random) => ({ path: `/desk/arenden/${random.pick(numbers)}` }),
  'case, open': ({ open }, random) => ({ path: `/desk/arenden/${random.pick(open)}` }),
  'reply form': ({ open }, random) => ({ path: `/desk/arenden/${random.pick(open)}/svara` }),
  'assign form': ({ open }, random) => ({ path: `/desk/arenden/${random.pick(open)}/fordela` }),
  register: address('/desk/registrera'),
  outbox: address('/desk/utkorg'),
  'follow-up': address('/desk/uppfoljning'),
  figures: address('/desk/laget'),
  'figures, a quarter': address('/desk/laget?plats=&period=forra-kvartalet'),
  'figures, cases': address('/desk/laget/arenden?matt=received&plats=&period=12-manader'),
  policy: address('/desk/policy'),
  'policy, compared': address('/desk/policy/jamfor'),
  'policy, who has read it': address('/desk/policy/lasning'),
  phrases: address('/desk/fraser'),
  substitutes: address('/desk/vikarier'),
  shortcuts: address('/desk/genvagar'),
  'own account': address('/desk/mitt-konto'),
  'search, opened': address('/desk/sok'),
  'search, a rare word': search('carport'),
  'search, a common word': search('personal'),
  'search, two words': search('kall mat'),
  'search, a phrase': search('"i fyra veckor"'),
  'search, a filler': search('inte'),
  'search, a number': search('42'),
  'search, nothing found': search('xylofonkonsert'),
  'search, filters': address('/desk/sok?slag=complaint&status=closed&kanal=phone'),
  'search, an early year': address('/desk/sok?slag=praise&till=2021-12-31'),
  'search, words and filters': search('personal', { slag: 'praise', kanal: 'letter' }),
} as const satisfies Readonly<Record<string, MakeRequest>>;
export type DeskPage = keyof typeof deskPages;
