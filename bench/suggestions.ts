/**
 * `npm run suggestions:eval`: how often the suggestions are right for the product's own invented texts, with counts.
 * Half of the texts (those with even numbers) were read while the cues were written; docs/decisions/0011 reports the
 * result for the others at that time. Exits with 1 when a limit is not kept.
 */
import process from 'node:process';
import { seeds } from '../municipalities/index.ts';
import { type Sample, samples } from '../src/demonstration/samples.ts';
import { parsePolicy } from '../src/policy/read.ts';
import { rulesOf } from '../src/policy/rules.ts';
import { tableText } from './figures.ts';
import {
  type Figure,
  type Figures,
  figuresOf,
  precisionOf,
  recallOf,
} from './suggestion-figures.ts';

const limits = { doorPrecision: 0.9, doorRecall: 0.5, kind: 0.8 } as const;

/** The factors of the policy that lists the most. */
function listedFactors(): readonly string[] {
  const lists = seeds.flatMap(({ policies }) =>
    policies.map((draft) => rulesOf(parsePolicy(draft)).factors),
  );
  return lists.toSorted((one, other) => other.length - one.length)[0] ?? [];
}

function print(title: string, figures: readonly Figure[]): void {
  const share = (value: number) => value.toFixed(2);
  const rows = figures.map((one) => [
    one.what,
    one.right,
    one.suggested,
    one.labelled,
    share(precisionOf(one)),
    share(recallOf(one)),
  ]);
  const table = tableText([title, 'right', 'said', 'so', 'precision', 'recall'], rows);
  process.stdout.write(`${table}\n\n`);
}

function printFigures(name: string, figures: Figures): void {
  const { texts, anotherReceiver, scopes, kind, kinds, area, areas, factor, factors } = figures;
  process.stdout.write(`${name}: ${texts} texts\n\n`);
  print('door', [anotherReceiver]);
  print('scope', scopes);
  print('kind', [...kinds, kind]);
  print('area', [...areas, area]);
  print('factor', [...factors, factor]);
}

const listed = listedFactors();
const hasEvenNumber = ({ id }: Sample): boolean => Number(id.slice(1)) % 2 === 0;
const all = figuresOf(samples(), listed);
printFigures('All', all);
print('by halves', [
  ...[hasEvenNumber, (one: Sample) => !hasEvenNumber(one)].flatMap((half, index) => {
    const { anotherReceiver, kind } = figuresOf(samples().filter(half), listed);
    const name = index === 0 ? 'even' : 'odd';
    return [
      { ...anotherReceiver, what: `${name}: wrong door` },
      { ...kind, what: `${name}: kind` },
    ];
  }),
]);
const holds =
  precisionOf(all.anotherReceiver) >= limits.doorPrecision &&
  recallOf(all.anotherReceiver) >= limits.doorRecall &&
  precisionOf(all.kind) >= limits.kind;
process.stdout.write(holds ? 'Every bar holds.\n' : 'A bar does not hold.\n');
process.exitCode = holds ? 0 : 1;
