/** What a role compiles, analyses, reports and improves. */
import type { Role } from '../../domain/vocabulary.ts';
import type { Level } from '../fields/follow-up.ts';
import type { Policy } from '../schema.ts';
import { atLevel, howOften, perLevel } from './follow-up-words.ts';
import { reportNotYet } from './not-yet.ts';
import { duty, type RoleDuty } from './role-duty.ts';

/** A manager answers for the own place, everybody else for each. */
const ownPlace: Readonly<Partial<Record<Role, Readonly<Partial<Record<Level, string>>>>>> = {
  unit_manager: { unit: 'på din enhet' },
  department_manager: {
    department: 'i din förvaltning',
    committee: 'inom din nämnds område',
  },
};

const placeOf = (role: Role, level: Level) => ownPlace[role]?.[level];

export function followingUp(policy: Policy, role: Role): readonly RoleDuty[] {
  const { analysis, staffMeetings, actionPlan, followUpOwner } = policy;
  const written = analysis.value;
  const meetings = staffMeetings.value;
  return [
    ...(actionPlan.value?.owner === role
      ? [
          duty(
            actionPlan,
            'Du gör en åtgärdsplan för varje ärende, eller skriver varför ingen behövs.',
          ),
        ]
      : []),
    ...(written?.owner === role
      ? [
          duty(
            analysis,
            `Du analyserar synpunkterna ${placeOf(role, written.per) ?? perLevel[written.per]}, ${howOften(written.cadence)}.`,
          ),
        ]
      : []),
    ...(meetings?.owner === role
      ? [
          duty(
            staffMeetings,
            `Du tar upp synpunkterna på arbetsplatsträffar ${howOften(meetings.cadence)}.`,
          ),
        ]
      : []),
    ...policy.improvements
      .filter(({ value }) => value.owner === role)
      .map((entry) => {
        const { level } = entry.value;
        return duty(
          entry,
          `Du ansvarar för förbättringar ${placeOf(role, level) ?? atLevel[level]}.`,
        );
      }),
    ...(followUpOwner.value === role
      ? [duty(followUpOwner, 'Du ansvarar för uppföljningen som helhet och ser alla nämnders.')]
      : []),
  ];
}

/** What one writes, and what a committee's members are to be given. */
export function reporting({ reports }: Policy, role: Role): readonly RoleDuty[] {
  return reports.flatMap((entry) => {
    const { owner, name, per, cadence, recipients } = entry.value;
    if (owner === role)
      return [
        {
          ...duty(
            entry,
            `Du ansvarar för ”${name}” ${placeOf(role, per) ?? perLevel[per]}, ${howOften(cadence)}.`,
          ),
          notYet: reportNotYet(entry.value),
        },
      ];
    return role === 'committee_reader' && recipients.includes('committee')
      ? [duty(entry, `Din nämnd ska få ”${name}”, ${howOften(cadence)}.`)]
      : [];
  });
}
