import type { Policy } from '../schema.ts';
import { describePolicy } from './describe.ts';
import { all } from './sentence.ts';
import { byDefaultOnly, type Statement, statementFrom } from './statement.ts';
import { scopeWords, submitterWords } from './words.ts';

/** One step of the routine, as a colleague would explain it. */
export interface RoutineStep {
  readonly title: string;
  readonly statements: readonly Statement[];
}

/**
 * The routine in short, for staff who are to know and explain it (LAN-19, FAL-08, LAN-29): the rows of the
 * description that daily work needs.
 */
export function routineOf(policy: Policy): readonly RoutineStep[] {
  const rows = describePolicy(policy).flatMap((section) => section.rows);
  const of = (...fields: readonly string[]) =>
    fields.flatMap((field) => rows.find((row) => row.field === field)?.statements ?? []);
  const promised = (clock: 'acknowledgement' | 'response') =>
    policy.deadlines[clock].value === null
      ? of(`deadlines.${clock}`, `attention.${clock}`)
      : of(`deadlines.${clock}`);
  return [
    { title: 'Vad en synpunkt är', statements: of('definition', 'kinds', 'otherKinds') },
    {
      title: 'Vem som får lämna en synpunkt',
      statements: [...allowedSubmitters(policy), ...of('anonymity.allowed')],
    },
    { title: 'Vem som registrerar', statements: of('registration', 'relayedBy') },
    {
      title: 'Det första beskedet',
      statements: [...promised('acknowledgement'), ...of('firstMessage.parts')],
    },
    {
      title: 'Svaret',
      statements: [
        ...promised('response'),
        ...of('replyOwner', 'reply.parts', 'reply.readBeforeSending'),
      ],
    },
    { title: 'När någon inte är nöjd', statements: of('escalation') },
  ];
}

/** Submitters that the policy itself names, separate from those it does not mention. */
function allowedSubmitters({ submitterTypes }: Policy): readonly Statement[] {
  const welcome = submitterTypes.filter(({ value }) => value.welcome);
  const named = welcome.filter(({ source }) => 'quote' in source);
  const unnamed = welcome.filter(({ source }) => 'default' in source);
  const listed = (entries: typeof welcome) =>
    all(entries.map(({ value }) => submitterWords[value.type]));
  return [
    ...(named.length === 0
      ? []
      : [{ type: 'reading', text: `Får lämna synpunkter: ${listed(named)}.` } as const]),
    ...(unnamed.length === 0 ? [] : [byDefaultOnly(`Tas emot som andra: ${listed(unnamed)}.`)]),
    ...submitterTypes.flatMap(({ value, source }) =>
      value.welcome
        ? []
        : [
            statementFrom(
              source,
              `Visas en annan väg: ${submitterWords[value.type]}, till ${scopeWords[value.goesTo]}.`,
            ),
          ],
    ),
  ];
}
