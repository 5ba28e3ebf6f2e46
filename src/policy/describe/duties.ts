import { mayRegister } from '../../domain/permission.ts';
import type { Role } from '../../domain/vocabulary.ts';
import { acceptsEmployees } from '../interpret.ts';
import { isAskedToRead } from '../reading.ts';
import type { Policy } from '../schema.ts';
import { daysInWords } from './days.ts';
import { followingUp, reporting } from './follow-up-duties.ts';
import { reviewers } from './messages.ts';
import { duty, type RoleDuty } from './role-duty.ts';
import { all } from './sentence.ts';
import { partWords, scopeWords } from './words.ts';

/**
 * Everything a version asks of a role, or that the product asks of it where the version is silent: what comes once and again
 * without a day too, which no calendar shows (BOT-21, BOT-22, FAL-25). Empty only where nothing is asked.
 */
export function dutiesOfRole(policy: Policy, role: Role): readonly RoleDuty[] {
  return [
    ...registering(policy, role),
    ...answering(policy, role),
    ...reviewing(policy, role),
    ...followingUp(policy, role),
    ...reporting(policy, role),
    ...watching(policy, role),
    ...handingIn(policy, role),
    ...ownViews(policy, role),
    ...(isAskedToRead(policy, role)
      ? [duty(policy.readConfirmation, 'Du bekräftar att du har läst policyn.')]
      : []),
  ];
}

/** Elected members are named apart from those who are employed (LAN-14). */
function handingIn({ relayedBy }: Policy, role: Role): readonly RoleDuty[] {
  if (!relayedBy.value.includes(elected.includes(role) ? 'elected_member' : 'employee')) return [];
  const isAsked = 'quote' in relayedBy.source;
  if (mayRegister({ role }))
    return [
      duty(
        relayedBy,
        isAsked
          ? 'Du tar emot synpunkter som du får höra och lämnar in dem här.'
          : 'Du får lämna in det som andra har sagt till dig.',
      ),
    ];
  return isAsked
    ? [
        duty(
          relayedBy,
          'Du tar emot synpunkter som du får höra. Din roll lämnar inte in dem här, så hör av dig till kontaktcenter.',
        ),
      ]
    : [];
}

const elected: readonly Role[] = ['elected_member', 'committee_reader'];

/** Whether those who work here may speak for themselves, where the document says so (FAL-01, BOT-07). */
function ownViews(policy: Policy, role: Role): readonly RoleDuty[] {
  const rule = policy.submitterTypes.find(({ value }) => value.type === 'employee');
  if (rule === undefined || elected.includes(role)) return [];
  if (acceptsEmployees(policy)) return [duty(rule, 'Du får lämna egna synpunkter.')];
  return rule.value.welcome
    ? []
    : [
        duty(
          rule,
          `Dina egna synpunkter på verksamheten lämnas inte här. De visas en annan väg: ${scopeWords[rule.value.goesTo]}.`,
        ),
      ];
}

const registrarsBy = {
  central: ['kontaktcenter', 'registrar'],
  department: ['registrar', 'department_manager', 'unit_manager', 'handler'],
  unit: ['unit_manager', 'handler'],
} as const satisfies Record<string, readonly Role[]>;

const registered = {
  central: 'Du registrerar det som kommer in, vilken väg det än kommer.',
  department: 'Du registrerar det som kommer in till den förvaltning som det gäller.',
  unit: 'Du registrerar det som kommer in till din enhet.',
} as const;

function registering({ registration }: Policy, role: Role): readonly RoleDuty[] {
  const { by } = registration.value;
  const those: readonly Role[] = registrarsBy[by];
  return those.includes(role) ? [duty(registration, registered[by])] : [];
}

/** Who explains the process aloud when somebody calls or comes (BOT-17). */
const explainers: readonly Role[] = ['kontaktcenter', 'registrar', 'employee', 'handler'];
const repliers: readonly Role[] = [
  'handler',
  'unit_manager',
  'department_manager',
  'kontaktcenter',
];

function answering(policy: Policy, role: Role): readonly RoleDuty[] {
  const { replyOwner, reply, oralExplanationTick } = policy;
  const owner = replyOwner.value === 'manager' ? 'unit_manager' : 'handler';
  const said =
    owner === 'handler'
      ? 'Du svarar i de ärenden som du handlägger.'
      : 'Du ansvarar för svaret i din enhets ärenden.';
  const parts = reply.parts.value.map((part) => partWords[part]);
  return [
    ...(oralExplanationTick.value && explainers.includes(role)
      ? [
          duty(
            oralExplanationTick,
            'När du registrerar ett samtal eller besök förklarar du gången och kryssar i att personen har förstått.',
          ),
        ]
      : []),
    ...(role === owner ? [duty(replyOwner, said)] : []),
    ...(repliers.includes(role) && parts.length > 0
      ? [duty(reply.parts, `Ett svar från dig ska innehålla ${all(parts)}.`)]
      : []),
  ];
}

/** Whom a case comes to when somebody is not satisfied; the nearest manager of a unit's manager is the department's (BOT-21). */
function reviewing({ escalation }: Policy, role: Role): readonly RoleDuty[] {
  const { from, to } = escalation.value;
  const taken: Readonly<Partial<Record<Role, string>>> =
    to === 'nearest_manager'
      ? {
          unit_manager:
            'Är någon inte nöjd med hur en medarbetare på din enhet har handlagt ärendet är du närmaste chef och går igenom det på nytt.',
          department_manager:
            'Är någon inte nöjd och är det en enhetschef som har handlagt ärendet, eller saknar enheten chef, är du närmaste chef och går igenom det på nytt.',
        }
      : { [to]: 'Är någon inte nöjd går du igenom ärendet på nytt.' };
  const review = taken[role];
  return [
    ...(role === from
      ? [
          duty(
            escalation,
            `Är någon inte nöjd med din handläggning går ärendet vidare till ${reviewers[to]}, som går igenom det på nytt.`,
          ),
        ]
      : []),
    ...(review === undefined ? [] : [duty(escalation, review)]),
  ];
}

/** Those who hear of what has been left lying. */
const raisedTo: readonly Role[] = ['department_manager', 'quality_strategist'];

function watching(policy: Policy, role: Role): readonly RoleDuty[] {
  const { untouched, followUpRaisedAfter, statutoryTracks } = policy;
  return [
    ...statutoryTracks
      .filter(({ value }) => value.assessor === role)
      .map((entry) => duty(entry, `Du bedömer ärenden på spåret ”${entry.value.name}”.`)),
    ...(untouched.alarms.value === role
      ? [
          duty(
            untouched.alarms,
            `Du får veta när ingen har rört ett ärende på ${daysInWords(untouched.after.value)}.`,
          ),
        ]
      : []),
    ...(raisedTo.includes(role)
      ? [
          duty(
            followUpRaisedAfter,
            `Du får veta när någon annans uppföljning är ${daysInWords(followUpRaisedAfter.value)} försenad.`,
          ),
        ]
      : []),
  ];
}
