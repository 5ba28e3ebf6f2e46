/** Cases that wait for somebody. */
import {
  ago,
  answered,
  inTurn,
  key,
  nothing,
  ownerOf,
  rulesIn,
  type Scene,
  submitter,
  takenByHandler,
  web,
} from './scene-kit.ts';

/** The case whose code is shown: anonymous, answered, and with a later message. */
export const anonymous: Scene = (setting, place) =>
  web(
    setting,
    place,
    ['S094', 'S120', 'S149', 'S022'],
    ago(setting, 6, 19.2),
    function* (bulkCase, part) {
      const rules = rulesIn(setting, bulkCase);
      yield* takenByHandler(setting, ago(setting, 5, 9.1), part, rules);
      yield* inTurn(ago(setting, 5, 13), [part.handler, { type: 'take' }]);
      yield* inTurn(ago(setting, 2, 10.4), [ownerOf(part, rules), answered(bulkCase, part, rules)]);
      const body = 'Tack för svaret. En sak till: hur får vi andra veta det?';
      yield* inTurn(ago(setting, 1, 15.6), [
        submitter,
        { type: 'submitter_message', body, key: key() },
      ]);
    },
    { anonymous: true, contact: null },
  );

export const newToday: Scene = (setting, place) =>
  web(setting, place, ['S260', 'S280', 'S102', 'S097'], setting.now - 35 * 60_000, nothing, {
    wish: 'Jag vill veta vad ni tänker göra åt det.',
  });

export const lastEvening: Scene = (setting, place) =>
  web(setting, place, ['S236', 'S309', 'S210', 'S086'], ago(setting, 1, 21.4), nothing, {
    kind: null,
  });

/** Nobody has opened it for a week and a half. */
export const untouched: Scene = (setting, place) =>
  web(setting, place, ['S226', 'S291', 'S023', 'S200'], ago(setting, 9, 10.3), nothing, {
    submitterType: 'relative',
  });

export const withUnit: Scene = (setting, place) =>
  web(
    setting,
    place,
    ['S194', 'S246', 'S090', 'S221'],
    ago(setting, 2, 8.6),
    function* (bulkCase, part) {
      yield* takenByHandler(setting, ago(setting, 1, 10), part, rulesIn(setting, bulkCase), null);
    },
  );

export const inProgress: Scene = (setting, place) =>
  web(
    setting,
    place,
    ['S166', 'S113', 'S153', 'S112'],
    ago(setting, 4, 12.2),
    function* (bulkCase, part) {
      yield* takenByHandler(setting, ago(setting, 3, 9.4), part, rulesIn(setting, bulkCase));
      yield* inTurn(ago(setting, 2, 8.5), [part.handler, { type: 'take' }]);
    },
  );

/** Overdue: the answer depended on somebody else's. */
export const late: Scene = (setting, place) =>
  web(
    setting,
    place,
    ['S207', 'S127', 'S040', 'S080'],
    ago(setting, 14, 11.1),
    function* (bulkCase, part) {
      yield* takenByHandler(setting, ago(setting, 13, 9.2), part, rulesIn(setting, bulkCase));
      const body =
        'Tack för att du hörde av dig. Får jag ringa dig och reda ut det? Skriv i så fall när det passar.';
      yield* inTurn(
        ago(setting, 11, 14),
        [part.handler, { type: 'take' }],
        [part.handler, { type: 'ask_submitter', body }],
      );
      const reply = 'Ja, gärna. Bäst efter klockan fyra på vardagar.';
      yield* inTurn(ago(setting, 8, 18.2), [
        submitter,
        { type: 'submitter_message', body: reply, key: key() },
      ]);
    },
  );
