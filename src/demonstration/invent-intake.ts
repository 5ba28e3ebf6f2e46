import type { Actor } from '../domain/actor.ts';
import type { Contact, Intake } from '../domain/decide/intake.ts';
import { sha256 } from '../domain/ledger.ts';
import {
  type Area,
  areas,
  type Channel,
  type Kind,
  type Language,
  type StaffChannel,
  type SubmitterType,
  staffChannels,
} from '../domain/vocabulary.ts';
import {
  firstNames,
  type InventedKind,
  lastNames,
  noise,
  places,
  sayings,
  streets,
  wishes,
} from './inventions.ts';
import type { Cast } from './people.ts';
import type { Random } from './random.ts';
import { plainSamples } from './samples.ts';
import type { WorkTime } from './work-time.ts';

/** What an invented case is about, in addition to its submission. */
export interface Invented {
  readonly intake: Omit<Intake, 'municipality' | 'matter'>;
  readonly actor: Actor;
  readonly area: Area;
  readonly kind: Kind;
  readonly factors: readonly string[];
}

/** Roughly as in published reports: three of four are complaints, more than half are submitted on the web. */
const kindWeights: readonly (readonly [InventedKind, number])[] = [
  ['complaint', 72],
  ['suggestion', 12],
  ['question', 9],
  ['praise', 7],
];
const channelWeights: readonly (readonly [Channel, number])[] = [
  ['web', 55],
  ['phone', 17],
  ['email', 13],
  ['letter', 5],
  ['visit', 4],
  ['paper_form', 4],
  ['api', 2],
];
const typeWeights: readonly (readonly [SubmitterType | null, number])[] = [
  [null, 35],
  ['resident', 35],
  ['relative', 10],
  ['service_user', 8],
  ['customer', 6],
  ['company', 3],
  ['visitor', 2],
  ['organisation', 1],
];
const days = [
  'måndags',
  'tisdags',
  'onsdags',
  'torsdags',
  'fredags',
  'lördags',
  'söndags',
] as const;
const shareOfSamples = 0.12;

function filledIn(random: Random, template: string): string {
  return template
    .replaceAll('{place}', () => random.pick(places))
    .replaceAll('{street}', () => random.pick(streets))
    .replaceAll('{day}', () => random.pick(days))
    .replaceAll('{time}', () => `${random.between(7, 17)}.${random.pick(['00', '15', '30', '45'])}`)
    .replaceAll('{weeks}', () => random.pick(['två', 'tre', 'fyra', 'fem', 'sex', 'åtta']));
}

interface InventedText {
  readonly words: string;
  readonly language: Language;
  readonly area: Area;
  readonly kind: Kind;
  readonly factors: readonly string[];
}

function inventWords(random: Random): InventedText {
  if (random.chance(shareOfSamples)) {
    const { text, language, area, kind, quality_factors: factors } = random.pick(usableSamples());
    return { words: text, language: language === 'en' ? 'en' : 'sv', area, kind, factors };
  }
  const area = random.pick(areas);
  const kind = random.weighted(kindWeights);
  const words = filledIn(random, random.pick(sayings[area][kind]));
  return { words, language: 'sv', area, kind, factors: [] };
}

let usable: ReturnType<typeof plainSamples> | undefined;
function usableSamples() {
  usable ??= plainSamples().filter(
    ({ scope, language }) => scope === 'in_scope' && (language === 'sv' || language === 'en'),
  );
  return usable;
}

const plainAddress = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();

export function inventContact(random: Random): Contact {
  const [first, last] = [random.pick(firstNames), random.pick(lastNames)];
  const way = random.weighted([
    ['email', 78],
    ['address', 10],
    ['phone', 12],
  ] as const);
  const address = `${random.pick(streets)} ${random.between(1, 60)}, ${random.pick(places)}`;
  return {
    name: random.chance(0.9) ? `${first} ${last}` : null,
    email: way === 'email' ? `${plainAddress(first)}.${plainAddress(last)}@post.example` : null,
    address: way === 'address' ? address : null,
    phone: way === 'phone' ? `031-390 06 ${random.between(10, 99)}` : null,
  };
}

const isStaffChannel = (channel: Channel): channel is StaffChannel =>
  staffChannels.some((one) => one === channel);

type Reception = Pick<Cast, 'reception' | 'receivingUnit'>;

/** Submissions that are no real feedback. */
export function inventNoise(random: Random, at: number, time: WorkTime): Invented {
  return {
    area: 'other',
    kind: 'complaint',
    factors: [],
    actor: { type: 'submitter' },
    intake: {
      channel: 'web',
      language: 'sv',
      words: random.pick(noise),
      wish: null,
      place: null,
      occurredOn: null,
      kind: null,
      submitterType: null,
      anonymous: true,
      replyWanted: random.chance(0.5),
      contact: null,
      unitId: null,
      arrivalDay: time.dayAt(at),
      arrivalReason: null,
      codeHash: sha256(random.token()),
      salt: random.token(),
      oral: null,
    },
  };
}

/** Who submitted it and how, and its arrival day: post from the night counts as received the day before (FL 22 §). */
export function inventIntake(
  random: Random,
  at: number,
  { reception, receivingUnit }: Reception,
  time: WorkTime,
): Invented {
  const { words, language, area, kind, factors } = inventWords(random);
  const channel = random.weighted(channelWeights);
  const byStaff = isStaffChannel(channel);
  const anonymous = random.chance(byStaff ? 0.12 : 0.3);
  const submitted = channel === 'phone' || channel === 'visit';
  const inBox = channel === 'letter' && random.chance(0.2);
  const solved = submitted && random.chance(0.3);
  const today = time.dayAt(at);
  const arrivalDay = inBox ? time.dayAt(time.officeBefore(at, 1, 0)) : today;
  return {
    area,
    kind,
    factors,
    actor: byStaff ? reception : { type: 'submitter' },
    intake: {
      channel,
      language,
      words,
      wish: random.chance(0.25) ? random.pick(wishes) : null,
      place: random.chance(0.3) ? `${random.pick(streets)}, ${random.pick(places)}` : null,
      occurredOn: random.chance(0.3) ? arrivalDay : null,
      kind: byStaff || random.chance(0.6) ? kind : null,
      submitterType: random.weighted(typeWeights),
      anonymous,
      replyWanted: !random.chance(anonymous ? 0.35 : 0.08),
      contact: anonymous ? null : inventContact(random),
      unitId: solved ? receivingUnit : null,
      arrivalDay,
      arrivalReason: inBox && arrivalDay !== today ? 'Låg i brevlådan på morgonen.' : null,
      codeHash: sha256(random.token()),
      salt: random.token(),
      oral: submitted
        ? {
            explained: random.chance(0.8),
            solved: solved
              ? {
                  how: 'Förklarade hur det går till och rättade uppgiften direkt.',
                  outcome: 'corrected',
                  factors: [],
                }
              : null,
          }
        : null,
    },
  };
}
