/** Cases with another outcome: not satisfied, returned, for another receiver, spam, and solved at once. */
import type { Scope } from '../domain/vocabulary.ts';
import { noise } from './inventions.ts';
import {
  ago,
  answered,
  contactReachedBy,
  inTurn,
  intakeOf,
  key,
  ownerOf,
  partOf,
  rulesIn,
  type Scene,
  submitter,
  takenByHandler,
  web,
} from './scene-kit.ts';

/** Not satisfied with the answer: the nearest manager continues. */
export const escalated: Scene = (setting, place) =>
  web(
    setting,
    place,
    ['S021', 'S198', 'S031', 'S152'],
    ago(setting, 8, 17.5),
    function* (bulkCase, part) {
      const rules = rulesIn(setting, bulkCase);
      yield* takenByHandler(setting, ago(setting, 7, 11), part, rules);
      yield* inTurn(ago(setting, 6, 9), [part.handler, { type: 'take' }]);
      yield* inTurn(ago(setting, 4, 13.4), [ownerOf(part, rules), answered(bulkCase, part, rules)]);
      const reason = 'Ni svarar inte på det jag frågade om.';
      yield* inTurn(ago(setting, 1, 19.3), [
        submitter,
        { type: 'dissatisfied', reason, key: key() },
      ]);
    },
  );

/** The mail server returned the answer: nobody has read it. */
export const returned: Scene = (setting, place) => ({
  ...web(
    setting,
    place,
    ['S215', 'S235', 'S223', 'S261'],
    ago(setting, 7, 13.8),
    function* (bulkCase, part) {
      const rules = rulesIn(setting, bulkCase);
      yield* takenByHandler(setting, ago(setting, 6, 10.6), part, rules);
      yield* inTurn(ago(setting, 5, 9.2), [part.handler, { type: 'take' }]);
      yield* inTurn(ago(setting, 2, 15.2), [ownerOf(part, rules), answered(bulkCase, part, rules)]);
    },
  ),
  mailFails: (at) => (at >= ago(setting, 2, 15) ? 'smtp_550' : undefined),
});

const outside: Readonly<Partial<Record<Scope, string>>> = {
  damages_claim: 'kommunens försäkringshandläggare',
  other_authority: 'Länsstyrelsen',
};

/** A matter for another receiver: handed over, and the submitter informed. */
export const handedOver: Scene = (setting, place) =>
  web(setting, place, ['S231', 'S272', 'S173', 'S147'], ago(setting, 3, 9.6), function* (_, part) {
    const { scope } = part.sample;
    if (scope === 'in_scope') return;
    const receiver = outside[scope];
    const eb = receiver ?? part.unit.name;
    const { reception } = setting.cast;
    yield* inTurn(
      ago(setting, 2, 9.3),
      [reception, { type: 'register' }],
      [
        reception,
        {
          type: 'hand_over',
          scope,
          to:
            receiver === undefined
              ? { by: 'unit', unitId: part.unit.id }
              : { by: 'submitter', name: receiver, contact: null },
          reason: `Hör hemma hos ${eb}.`,
          body:
            receiver === undefined
              ? `Tack för att du hörde av dig. Det du skriver om tas om hand av ${eb}. Vi har lämnat över det dit i dag, med den dag det kom till oss. Du behöver inte skicka det igen.`
              : `Tack för att du hörde av dig. Det du skriver om tas om hand av ${eb}. Vänd dig dit.`,
        },
      ],
    );
  });

export const spam: Scene = (setting, place) => {
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
        { type: 'void', as: 'spam', reason: 'Reklam, inget ärende.' },
      ]);
    },
  };
};

/** Corrected while the caller waited. */
export const onTheSpot: Scene = (setting, place) => {
  const part = partOf(setting, ['S302', 'S319', 'S247', 'S001']);
  const at = ago(setting, 1, 10.7);
  const { reception, receivingUnit } = setting.cast;
  const how = 'Ringde vaktmästaren medan den som ringde väntade. Det är ordnat i dag.';
  const known = setting.rulesOn(setting.time.dayAt(at))?.factors ?? [];
  const factors = known.filter((one) => part.sample.quality_factors.includes(one));
  return {
    at,
    actor: reception,
    intake: intakeOf(setting, place, at, part.sample, {
      channel: 'phone',
      kind: part.sample.kind,
      contact: contactReachedBy(setting, 'phone'),
      unitId: receivingUnit,
      oral: { explained: true, solved: { how, outcome: 'corrected', factors } },
    }),
    *acts() {},
  };
};
