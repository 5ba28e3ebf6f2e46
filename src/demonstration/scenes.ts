/** Sixteen cases for each municipality, one for everything that the desk has to cope with. */
import type { HeldCase } from '../case/bulk.ts';
import type { Scope } from '../domain/vocabulary.ts';
import { noise } from './inventions.ts';
import { inventCorrection } from './replies.ts';
import {
  ago,
  answered,
  classified,
  inTurn,
  intakeOf,
  key,
  ownerOf,
  type Part,
  partOf,
  type Scene,
  type Setting,
  someone,
  submitter,
  taken,
} from './scene-kit.ts';
import type { Act } from './stage.ts';

type Telling = (held: HeldCase, part: Part, at: number) => Generator<Act, void>;

/** A case that comes in on the web at a moment, and goes on from there. */
function web(
  setting: Setting,
  place: number,
  ids: readonly string[],
  at: number,
  tell: Telling,
  set: Parameters<typeof intakeOf>[4] = {},
) {
  const part = partOf(setting, ids);
  return {
    at,
    actor: submitter,
    intake: intakeOf(setting, place, at, part.sample, set),
    acts: (held: HeldCase) => tell(held, part, at),
  };
}

const rulesIn = (setting: Setting, held: HeldCase) => setting.rulesFor(held.case.policy_version);

/** Nothing has happened yet. */
const nothing: Telling = function* () {};

/** The one whose code is shown: anonymous, answered all the same, and with something more to say. */
const anonymous: Scene = (setting, place) =>
  web(
    setting,
    place,
    ['S094', 'S120', 'S149', 'S022'],
    ago(setting, 6, 19.2),
    function* (held, part) {
      const rules = rulesIn(setting, held);
      yield* taken(setting, ago(setting, 5, 9.1), part, rules);
      yield* inTurn(ago(setting, 5, 13), [part.handler, { type: 'take' }]);
      yield* inTurn(ago(setting, 2, 10.4), [
        ownerOf(part, rules),
        answered(setting, held, part, rules),
      ]);
      const body = 'Tack för svaret. Jag undrar bara: när märks det att något är ändrat?';
      yield* inTurn(ago(setting, 1, 15.6), [
        submitter,
        { type: 'submitter_message', body, key: key() },
      ]);
    },
    { anonymous: true, contact: null },
  );

const newToday: Scene = (setting, place) =>
  web(setting, place, ['S260', 'S280', 'S102', 'S097'], setting.now - 35 * 60_000, nothing, {
    wish: 'Jag vill veta vad ni tänker göra åt det.',
  });

const lastEvening: Scene = (setting, place) =>
  web(setting, place, ['S236', 'S309', 'S210', 'S086'], ago(setting, 1, 21.4), nothing, {
    kind: null,
  });

/** Nobody has looked at it for a week and a half. */
const untouched: Scene = (setting, place) =>
  web(setting, place, ['S226', 'S291', 'S023', 'S200'], ago(setting, 9, 10.3), nothing, {
    submitterType: 'relative',
  });

const withUnit: Scene = (setting, place) =>
  web(
    setting,
    place,
    ['S194', 'S246', 'S090', 'S221'],
    ago(setting, 2, 8.6),
    function* (held, part) {
      yield* taken(setting, ago(setting, 1, 10), part, rulesIn(setting, held), null);
    },
  );

const inProgress: Scene = (setting, place) =>
  web(
    setting,
    place,
    ['S166', 'S113', 'S153', 'S112'],
    ago(setting, 4, 12.2),
    function* (held, part) {
      yield* taken(setting, ago(setting, 3, 9.4), part, rulesIn(setting, held));
      yield* inTurn(ago(setting, 2, 8.5), [part.handler, { type: 'take' }]);
    },
  );

/** Past its day: the answer waited for an answer. */
const late: Scene = (setting, place) =>
  web(
    setting,
    place,
    ['S207', 'S127', 'S040', 'S080'],
    ago(setting, 14, 11.1),
    function* (held, part) {
      yield* taken(setting, ago(setting, 13, 9.2), part, rulesIn(setting, held));
      const body =
        'Tack för att du hörde av dig. Kan du berätta när det hände, så att vi hittar rätt?';
      yield* inTurn(
        ago(setting, 11, 14),
        [part.handler, { type: 'take' }],
        [part.handler, { type: 'ask_submitter', body }],
      );
      const reply = 'Det var i början av månaden, på förmiddagen.';
      yield* inTurn(ago(setting, 8, 18.2), [
        submitter,
        { type: 'submitter_message', body: reply, key: key() },
      ]);
    },
  );

const answeredByMail: Scene = (setting, place) =>
  web(
    setting,
    place,
    ['S053', 'S016', 'S220', 'S244'],
    ago(setting, 5, 16.3),
    function* (held, part) {
      const rules = rulesIn(setting, held);
      yield* taken(setting, ago(setting, 4, 8.4), part, rules);
      yield* inTurn(ago(setting, 3, 9), [part.handler, { type: 'take' }]);
      yield* inTurn(ago(setting, 1, 11.2), [
        ownerOf(part, rules),
        answered(setting, held, part, rules),
      ]);
    },
  );

/** Came by post on a morning, so it counts from the day before; the answer waits to be posted. */
const byLetter: Scene = (setting, place) => {
  const part = partOf(setting, ['S057', 'S189', 'S267', 'S107']);
  const at = ago(setting, 6, 8.8);
  const { reception } = setting.cast;
  return {
    at,
    actor: reception,
    intake: intakeOf(setting, place, at, part.sample, {
      channel: 'letter',
      contact: someone(setting, 'address'),
      arrivalDay: setting.time.dayAt(ago(setting, 7, 8)),
      arrivalReason: 'Låg i brevlådan på morgonen.',
    }),
    *acts(held) {
      const rules = rulesIn(setting, held);
      yield* inTurn(
        at + 600_000,
        [reception, classified(part, rules)],
        [reception, { type: 'assign', unitId: part.unit.id, handlerId: part.handler.accountId }],
      );
      for (const { message_id: messageId } of held.deliveries)
        yield* inTurn(ago(setting, 5, 15), [reception, { type: 'confirm_posted', messageId }]);
      yield* inTurn(ago(setting, 4, 10), [part.handler, { type: 'take' }]);
      yield* inTurn(ago(setting, 1, 14.5), [
        ownerOf(part, rules),
        answered(setting, held, part, rules),
      ]);
    },
  };
};

const closed: Scene = (setting, place) =>
  web(
    setting,
    place,
    ['S051', 'S284', 'S253', 'S101'],
    ago(setting, 18, 7.7),
    function* (held, part) {
      const rules = rulesIn(setting, held);
      const owner = ownerOf(part, rules);
      yield* taken(setting, ago(setting, 17, 10.2), part, rules);
      yield* inTurn(ago(setting, 16, 9), [part.handler, { type: 'take' }]);
      const { outcome, words, cause, learning } = inventCorrection(setting.random);
      const on = outcome === 'corrected' ? setting.time.dayAt(ago(setting, 12, 12)) : null;
      yield* inTurn(
        ago(setting, 12, 13.2),
        [owner, answered(setting, held, part, rules)],
        [owner, { type: 'record_correction', outcome, on, words, cause, learning }],
      );
      yield* inTurn(ago(setting, 10, 9.3), [owner, { type: 'close' }]);
    },
  );

const praise: Scene = (setting, place) =>
  web(
    setting,
    place,
    ['S301', 'S305', 'S121', 'S183'],
    ago(setting, 11, 20.1),
    function* (held, part) {
      const rules = rulesIn(setting, held);
      const owner = ownerOf(part, rules);
      yield* taken(setting, ago(setting, 10, 9.7), part, rules);
      yield* inTurn(
        ago(setting, 9, 10),
        [owner, answered(setting, held, part, rules)],
        [
          owner,
          {
            type: 'record_correction',
            outcome: 'no_fault_found',
            on: null,
            words: 'Ingen åtgärd behövs: det är beröm.',
            cause: null,
            learning: null,
          },
        ],
        [owner, { type: 'close' }],
      );
    },
  );

/** Not satisfied with the answer: the nearest manager goes on. */
const escalated: Scene = (setting, place) =>
  web(
    setting,
    place,
    ['S021', 'S198', 'S031', 'S152'],
    ago(setting, 8, 17.5),
    function* (held, part) {
      const rules = rulesIn(setting, held);
      yield* taken(setting, ago(setting, 7, 11), part, rules);
      yield* inTurn(ago(setting, 6, 9), [part.handler, { type: 'take' }]);
      yield* inTurn(ago(setting, 4, 13.4), [
        ownerOf(part, rules),
        answered(setting, held, part, rules),
      ]);
      const reason = 'Ni svarar inte på det jag frågade om.';
      yield* inTurn(ago(setting, 1, 19.3), [
        submitter,
        { type: 'dissatisfied', reason, key: key() },
      ]);
    },
  );

/** The answer came back from the mail server: nobody has read it. */
const returned: Scene = (setting, place) => ({
  ...web(
    setting,
    place,
    ['S215', 'S235', 'S223', 'S261'],
    ago(setting, 7, 13.8),
    function* (held, part) {
      const rules = rulesIn(setting, held);
      yield* taken(setting, ago(setting, 6, 10.6), part, rules);
      yield* inTurn(ago(setting, 5, 9.2), [part.handler, { type: 'take' }]);
      yield* inTurn(ago(setting, 2, 15.2), [
        ownerOf(part, rules),
        answered(setting, held, part, rules),
      ]);
    },
  ),
  mailFails: (at) => (at >= ago(setting, 2, 15) ? 'smtp_550' : undefined),
});

const outside: Readonly<Partial<Record<Scope, string>>> = {
  damages_claim: 'kommunens försäkringshandläggare',
  other_authority: 'den myndighet som ansvarar',
};

/** The wrong door: led on to the right one, and told so. */
const handedOver: Scene = (setting, place) =>
  web(setting, place, ['S231', 'S272', 'S173', 'S147'], ago(setting, 3, 9.6), function* (_, part) {
    const { scope } = part.sample;
    if (scope === 'in_scope') return;
    const receiver = outside[scope];
    const where = receiver ?? part.unit.name;
    const { reception } = setting.cast;
    yield* inTurn(
      ago(setting, 2, 9.3),
      [reception, { type: 'register' }],
      [
        reception,
        {
          type: 'hand_over',
          scope,
          receiver: receiver === undefined ? part.unit.id : 'outside',
          reason: `Hör hemma hos ${where}.`,
          body: `Tack för att du hörde av dig. Det du skriver om tas om hand av ${where}. Vi har lämnat över det dit i dag, med den dag det kom till oss. Du behöver inte skicka det igen.`,
        },
      ],
    );
  });

const spam: Scene = (setting, place) => {
  const at = ago(setting, 2, 3.4);
  const words = { text: noise[0], language: 'sv', kind: 'complaint' } as const;
  return {
    at,
    actor: submitter,
    intake: intakeOf(setting, place, at, words, {
      kind: null,
      anonymous: true,
      contact: null,
      submitterType: null,
    }),
    *acts() {
      yield* inTurn(ago(setting, 1, 8.3), [
        setting.cast.registrar,
        { type: 'void', as: 'spam', reason: 'Reklam, inget ärende.', duplicateOf: null },
      ]);
    },
  };
};

/** Put right while the caller waited. */
const onTheSpot: Scene = (setting, place) => {
  const part = partOf(setting, ['S302', 'S319', 'S247', 'S001']);
  const at = ago(setting, 1, 10.7);
  const { reception, receivingUnit } = setting.cast;
  const how = 'Ringde vaktmästaren medan den som ringde väntade. Det är ordnat i dag.';
  return {
    at,
    actor: reception,
    intake: intakeOf(setting, place, at, part.sample, {
      channel: 'phone',
      contact: someone(setting, 'phone'),
      unitId: receivingUnit,
      oral: { explained: true, solved: { how } },
    }),
    *acts(held) {
      yield* inTurn(
        at + 240_000,
        [reception, classified(part, rulesIn(setting, held))],
        [
          reception,
          {
            type: 'record_correction',
            outcome: 'corrected',
            on: setting.time.dayAt(at),
            words: how,
            cause: null,
            learning: null,
          },
        ],
        [reception, { type: 'close' }],
      );
    },
  };
};

export const scenes: readonly Scene[] = [
  anonymous,
  newToday,
  lastEvening,
  untouched,
  withUnit,
  inProgress,
  late,
  answeredByMail,
  byLetter,
  closed,
  praise,
  escalated,
  returned,
  handedOver,
  spam,
  onTheSpot,
];
