import type { Policy } from '../schema.ts';
import { describePolicy } from './describe.ts';
import { all } from './sentence.ts';
import { scopeWords, submitterWords } from './words.ts';

/** One step of the way of working, as a colleague would tell it. */
export interface RoutineStep {
  readonly title: string;
  readonly lines: readonly string[];
}

/**
 * The routine in short, for those who are to know it and be able to tell of it (LAN-19, FAL-08, LAN-29): the rows of the
 * description that a day's work asks for.
 */
export function routineOf(policy: Policy): readonly RoutineStep[] {
  const rows = describePolicy(policy).flatMap((section) => section.rows);
  const of = (...fields: readonly string[]) =>
    fields.flatMap((field) => rows.find((row) => row.field === field)?.lines ?? []);
  const promised = (clock: 'acknowledgement' | 'response') =>
    policy.deadlines[clock].value === null
      ? of(`deadlines.${clock}`, `attention.${clock}`)
      : of(`deadlines.${clock}`);
  return [
    { title: 'Vad en synpunkt är', lines: of('definition', 'kinds') },
    {
      title: 'Vem som får lämna en synpunkt',
      lines: [...allowedSubmitters(policy), ...of('anonymity.allowed')],
    },
    { title: 'Vem som registrerar', lines: of('registration', 'relayedBy') },
    {
      title: 'Det första beskedet',
      lines: [...promised('acknowledgement'), ...of('firstMessage.parts')],
    },
    {
      title: 'Svaret',
      lines: [
        ...promised('response'),
        ...of('replyOwner', 'reply.parts', 'reply.readBeforeSending'),
      ],
    },
    { title: 'När någon inte är nöjd', lines: of('escalation') },
  ];
}

function allowedSubmitters({ submitterTypes }: Policy): readonly string[] {
  const rules = submitterTypes.map(({ value }) => value);
  const welcome = rules.filter((rule) => rule.welcome).map(({ type }) => submitterWords[type]);
  return [
    ...(welcome.length === 0 ? [] : [`Får lämna synpunkter: ${all(welcome)}.`]),
    ...rules.flatMap((rule) =>
      rule.welcome
        ? []
        : [`Visas en annan väg: ${submitterWords[rule.type]}, till ${scopeWords[rule.goesTo]}.`],
    ),
  ];
}
