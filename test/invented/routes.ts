import { areas, scopes, submitterTypes } from '../../src/domain/vocabulary.ts';
import type { PolicyDraft } from '../../src/policy/schema.ts';
import { byDefault } from '../../src/policy/sourced.ts';

const invented = 'Påhittat för att pröva det som ingen annan policy säger.';

/** Every scope that a text can have except the one that the feedback channel is for. */
export const exclusionScopes = scopes.filter((scope) => scope !== 'in_scope');

type Exclusion = PolicyDraft['exclusions'][number]['value'];

const receivers: Readonly<Partial<Record<Exclusion['scope'], Exclusion['receiver']>>> = {
  appeal: {
    by: 'letter',
    name: 'styrelsens registrator',
    address: 'Ingengatan 0, 000 00 Ingenstans',
  },
  citizen_proposal: {
    by: 'letter',
    name: 'styrelsens sekreterare',
    english: 'the secretary of the board',
    address: 'Ingengatan 0, 000 00 Ingenstans',
  },
  fault_report: { by: 'email', name: 'Felanmälan', email: 'fel@ingenstans.example' },
  statutory_social: {
    by: 'committee',
    name: 'Omsorgsnämnden',
    english: 'the committee for care',
    committee: 'omsorgsnamnden',
  },
  school_statutory: { by: 'committee', name: 'Styrelsen', committee: 'styrelsen' },
};

/** Each matter that can belong elsewhere, combined with each way of handling it. */
export const exclusions: PolicyDraft['exclusions'] = exclusionScopes.map((scope) =>
  byDefault(
    {
      scope,
      receiver: receivers[scope] ?? {
        by: 'submitter' as const,
        name: 'den som vet',
        contact: '0980-319 202',
      },
      told: {
        sv: `Det här (${scope}) har en egen väg i Ingenstans.`,
        // One of them has a text in Swedish only, which those who read English are shown too.
        ...(scope === exclusionScopes[0]
          ? {}
          : { en: `This (${scope}) has a way of its own in Nowhere.` }),
      },
    },
    invented,
  ),
);

export const statutoryTracks: PolicyDraft['statutoryTracks'] = [
  byDefault(
    {
      code: 'allt',
      name: 'Klagomål enligt en påhittad lag',
      law: 'Lagen om ingenting 1 §',
      areas: [...areas],
      assessor: 'statutory_assessor',
      heard: [...submitterTypes],
      outranks: ['employer_matter'],
      authorities: ['Ingenmyndigheten'],
    },
    invented,
  ),
];

export const submitterRules: PolicyDraft['submitterTypes'] = [
  byDefault({ type: 'resident', welcome: true }, invented),
  byDefault({ type: 'service_user', welcome: true }, invented),
  byDefault({ type: 'employee', welcome: false, goesTo: 'employer_matter' }, invented),
  byDefault({ type: 'company', welcome: false, goesTo: 'other_authority' }, invented),
  byDefault({ type: 'other', welcome: true }, invented),
];
