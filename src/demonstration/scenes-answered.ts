/** Cases that were answered: by e-mail, by letter, and closed. */
import { remedies } from './answers.ts';
import {
  ago,
  answered,
  classified,
  contactReachedBy,
  inTurn,
  intakeOf,
  ownerOf,
  partOf,
  rulesIn,
  type Scene,
  takenByHandler,
  web,
} from './scene-kit.ts';

export const answeredByMail: Scene = (setting, place) =>
  web(
    setting,
    place,
    ['S053', 'S016', 'S220', 'S244'],
    ago(setting, 5, 16.3),
    function* (bulkCase, part) {
      const rules = rulesIn(setting, bulkCase);
      yield* takenByHandler(setting, ago(setting, 4, 8.4), part, rules);
      yield* inTurn(ago(setting, 3, 9), [part.handler, { type: 'take' }]);
      yield* inTurn(ago(setting, 1, 11.2), [ownerOf(part, rules), answered(bulkCase, part, rules)]);
    },
  );

/** Received by post in the morning, so it counts from the day before; the answer waits to be posted. */
export const byLetter: Scene = (setting, place) => {
  const part = partOf(setting, ['S057', 'S189', 'S267', 'S107']);
  const at = ago(setting, 6, 8.8);
  const { reception } = setting.cast;
  return {
    at,
    actor: reception,
    intake: intakeOf(setting, place, at, part.sample, {
      channel: 'letter',
      contact: contactReachedBy(setting, 'address'),
      arrivalDay: setting.time.dayAt(ago(setting, 7, 8)),
      arrivalReason: 'Låg i brevlådan på morgonen.',
    }),
    *acts(bulkCase) {
      const rules = rulesIn(setting, bulkCase);
      yield* inTurn(
        at + 600_000,
        [reception, classified(part, rules)],
        [reception, { type: 'assign', unitId: part.unit.id, handlerId: part.handler.accountId }],
      );
      for (const { message_id: messageId } of bulkCase.deliveries)
        yield* inTurn(ago(setting, 5, 15), [reception, { type: 'confirm_posted', messageId }]);
      yield* inTurn(ago(setting, 4, 10), [part.handler, { type: 'take' }]);
      yield* inTurn(ago(setting, 1, 14.5), [ownerOf(part, rules), answered(bulkCase, part, rules)]);
    },
  };
};

export const closed: Scene = (setting, place) =>
  web(
    setting,
    place,
    ['S051', 'S284', 'S253', 'S101'],
    ago(setting, 18, 7.7),
    function* (bulkCase, part) {
      const rules = rulesIn(setting, bulkCase);
      const owner = ownerOf(part, rules);
      yield* takenByHandler(setting, ago(setting, 17, 10.2), part, rules);
      yield* inTurn(ago(setting, 16, 9), [part.handler, { type: 'take' }]);
      const remedy = remedies[part.sample.id];
      if (!remedy) throw new Error(`nothing was done about sample ${part.sample.id}`);
      const { outcome, words, cause, learning } = remedy;
      const on = outcome === 'corrected' ? setting.time.dayAt(ago(setting, 12, 12)) : null;
      yield* inTurn(
        ago(setting, 12, 13.2),
        [owner, answered(bulkCase, part, rules)],
        [owner, { type: 'record_correction', outcome, on, words, cause, learning }],
      );
      yield* inTurn(ago(setting, 10, 9.3), [owner, { type: 'close' }]);
    },
  );

export const praise: Scene = (setting, place) =>
  web(
    setting,
    place,
    ['S301', 'S305', 'S121', 'S183'],
    ago(setting, 11, 20.1),
    function* (bulkCase, part) {
      const rules = rulesIn(setting, bulkCase);
      const owner = ownerOf(part, rules);
      yield* takenByHandler(setting, ago(setting, 10, 9.7), part, rules);
      yield* inTurn(
        ago(setting, 9, 10),
        [owner, answered(bulkCase, part, rules)],
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
