import { formatDay } from '../../domain/calendar/format.ts';
import type { RevisionChange } from '../fields/revision.ts';
import type { Policy } from '../schema.ts';
import { type PolicySection, row, section } from './section.ts';
import { all, dayBefore, onDay, sentence } from './sentence.ts';
import { kindWords, standingSentences } from './words.ts';

const notSaid = 'Anges inte.';

const revisionLabels = {
  new: 'Nytt i versionen',
  removed: 'Borttaget i versionen',
  unchanged: 'Oförändrat i versionen',
} as const satisfies Record<RevisionChange['change'], string>;

/** The document itself: who decided it, when, who owns it, whom it was sent to and how long it is in force. */
export function aboutTheVersion(policy: Policy): PolicySection {
  return section('versionen', 'Om versionen', [
    row({ field: 'title', label: 'Namn', entry: policy.title, describe: sentence }),
    row({
      field: 'standing',
      label: 'Ställning',
      entry: policy.standing,
      describe: (standing) => standingSentences[standing],
    }),
    row({
      field: 'decidedBy',
      label: 'Beslutad av',
      entry: policy.decidedBy,
      describe: (body) => (body === null ? notSaid : sentence(body)),
    }),
    row({
      field: 'decidedOn',
      label: 'Beslutad den',
      entry: policy.decidedOn,
      describe: (day) => (day === null ? notSaid : onDay(day)),
    }),
    row({
      field: 'documentOwner',
      label: 'Dokumentansvarig',
      entry: policy.documentOwner,
      describe: (owner) => (owner === null ? notSaid : sentence(owner)),
    }),
    row({
      field: 'sentTo',
      label: 'Skickad till',
      entry: policy.sentTo,
      describe: (bodies) => (bodies.length === 0 ? notSaid : bodies.map(sentence)),
    }),
    row({
      field: 'effectiveFrom',
      label: 'Gäller från',
      entry: policy.effectiveFrom,
      describe: (day) => `Från och med ${formatDay(day, 'sv')}.`,
    }),
    row({
      field: 'effectiveTo',
      label: 'Gäller till',
      entry: policy.effectiveTo,
      describe: (day) => (day === null ? 'Tills vidare.' : `Till och med ${dayBefore(day)}.`),
    }),
    ...policy.revision.map((entry) =>
      row({
        field: 'revision',
        label: revisionLabels[entry.value.change],
        entry,
        describe: ({ what }) => sentence(what),
      }),
    ),
  ]);
}

export function definitionSection(policy: Policy): PolicySection {
  return section('synpunkt', 'Vad en synpunkt är', [
    row({
      field: 'definition',
      label: 'Definition',
      entry: policy.definition,
      describe: (words) =>
        words === null ? 'Policyn har ingen egen definition.' : sentence(words),
    }),
    row({
      field: 'kinds',
      label: 'Slag',
      entry: policy.kinds,
      describe: (kinds) => sentence(all(kinds.map((kind) => kindWords[kind]))),
    }),
    ...(policy.otherKinds === undefined
      ? []
      : [
          row({
            field: 'otherKinds',
            label: 'Tas emot och besvaras, men räknas inte som synpunkter',
            entry: policy.otherKinds,
            describe: (kinds) => sentence(all(kinds.map((kind) => kindWords[kind]))),
          }),
        ]),
  ]);
}
