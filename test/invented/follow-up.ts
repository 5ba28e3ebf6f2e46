import { levels, reportRecipients } from '../../src/domain/obligations/obligations.ts';
import { roles } from '../../src/domain/vocabulary.ts';
import { measures, reportContents, retained } from '../../src/policy/fields/follow-up.ts';
import type { PolicyDraft } from '../../src/policy/schema.ts';
import { byDefault } from '../../src/policy/sourced.ts';

const invented = 'Påhittat för att pröva det som ingen annan policy säger.';

type Report = PolicyDraft['reports'][number]['value'];
const cadences: readonly Report['cadence'][] = [
  { type: 'continuous' },
  { type: 'annual_accounts' },
  ...([1, 2, 3, 4, 6, 12] as const).map((times) => ({ type: 'times_a_year' as const, times })),
];

export const reports: PolicyDraft['reports'] = cadences.map((cadence, index) =>
  byDefault(
    {
      code: `rapport_${index}`,
      name: `Rapport ${index}`,
      owner: 'quality_strategist',
      per: levels[index % levels.length] ?? 'municipality',
      recipients: [...reportRecipients],
      cadence,
      contents: [...reportContents],
    },
    invented,
  ),
);

export const improvements: PolicyDraft['improvements'] = levels.map((level) =>
  byDefault({ level, owner: 'department_manager' }, invented),
);

const directions = ['up', 'down', 'all'] as const;
export const indicators: PolicyDraft['indicators'] = measures.map((measure, index) =>
  byDefault(
    {
      code: measure,
      name: `Mått ${index}`,
      measure,
      direction: directions[index % directions.length] ?? 'up',
      until: index % 2 === 0 ? null : '2030-12-31',
    },
    invented,
  ),
);

export const retention: PolicyDraft['retention'] = retained.map((what, years) =>
  byDefault({ what, years, decision: `Styrelsen 2015-01-01 § ${years + 1}` }, invented),
);

export const readConfirmation: PolicyDraft['readConfirmation'] = byDefault(
  { required: false, roles: [...roles] },
  invented,
);
