/**
 * `npm run suggestions:eval`: how often the suggestions are right on the product's own invented texts, with counts. Half of
 * them (even numbers) were read while the cues were written; docs/decisions/0011 tells what the others said then. Exits
 * with 1 where a bar does not hold.
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

const bars = { doorPrecision: 0.9, doorRecall: 0.5, kind: 0.8 } as const;

/** Those of the policy that counts up the most. */
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
    one.said,
    one.so,
    share(precisionOf(one)),
    share(recallOf(one)),
  ]);
  const table = tableText([title, 'right', 'said', 'so', 'precision', 'recall'], rows);
  process.stdout.write(`${table}\n\n`);
}

function tell(name: string, figures: Figures): void {
  const { texts, wrongDoor, scopes, kind, kinds, area, areas, factor, factors } = figures;
  process.stdout.write(`${name}: ${texts} texts\n\n`);
  print('door', [wrongDoor]);
  print('scope', scopes);
  print('kind', [...kinds, kind]);
  print('area', [...areas, area]);
  print('factor', [...factors, factor]);
}

const listed = listedFactors();
const isEven = ({ id }: Sample): boolean => Number(id.slice(1)) % 2 === 0;
const all = figuresOf(samples(), listed);
tell('All', all);
print('by halves', [
  ...[isEven, (one: Sample) => !isEven(one)].flatMap((half, index) => {
    const { wrongDoor, kind } = figuresOf(samples().filter(half), listed);
    const name = index === 0 ? 'even' : 'odd';
    return [
      { ...wrongDoor, what: `${name}: wrong door` },
      { ...kind, what: `${name}: kind` },
    ];
  }),
]);
const holds =
  precisionOf(all.wrongDoor) >= bars.doorPrecision &&
  recallOf(all.wrongDoor) >= bars.doorRecall &&
  precisionOf(all.kind) >= bars.kind;
process.stdout.write(holds ? 'Every bar holds.\n' : 'A bar does not hold.\n');
process.exitCode = holds ? 0 : 1;
