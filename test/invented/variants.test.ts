import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { levels } from '../../src/domain/obligations/obligations.ts';
import { areas, parts, roles, satisfactions, submitterTypes } from '../../src/domain/vocabulary.ts';
import { checkPolicies } from '../../src/policy/check.ts';
import { cadence } from '../../src/policy/fields/follow-up.ts';
import { policySchema } from '../../src/policy/schema.ts';
import { sourceSchema } from '../../src/policy/sourced.ts';
import { everySeed } from '../seeds.ts';
import { ingenstans } from './index.ts';
import { exclusionScopes } from './routes.ts';

const versions = everySeed.flatMap(({ policies }) =>
  policies.map((draft) => policySchema.parse(draft)),
);

/**
 * Names of things that many fields hold: no field asks which of them it is more than any other does, so each is to be used
 * by one of the fields that hold it, and not by all.
 */
const shared: Readonly<Record<string, readonly string[]>> = {
  role: roles,
  level: levels,
  'place of its own': exclusionScopes,
  submitter: submitterTypes,
  area: areas,
  part: parts,
  satisfaction: satisfactions,
};
const sharedName = (schema: z.ZodType): string | undefined => {
  if (schema === cadence) return 'cadence';
  if (schema === sourceSchema) return 'source';
  if (!(schema instanceof z.ZodEnum)) return undefined;
  const options = schema.options.join();
  return Object.entries(shared).find(([, names]) => names.join() === options)?.[0];
};

/** Where a part of the schema stands, and all that the versions say there. */
interface Place {
  readonly schema: z.core.$ZodType;
  readonly path: string;
  readonly values: readonly unknown[];
}
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const absent = Symbol('absent');

function below(schema: z.core.$ZodType, path: string, values: readonly unknown[]): Place {
  return { schema, path, values };
}

/** Each way that the schema could be said at this place, with whether it is; and the places below it. */
function look({ schema, path, values }: Place): {
  readonly ways: readonly (readonly [way: string, used: boolean])[];
  readonly below: readonly Place[];
} {
  if (schema instanceof z.ZodReadonly)
    return { ways: [], below: [below(schema.def.innerType, path, values)] };
  if (schema instanceof z.ZodObject) {
    const at = (key: string) =>
      values.map((value) => (isRecord(value) && key in value ? value[key] : absent));
    const fields = Object.entries<z.core.$ZodType>(schema.def.shape);
    return {
      ways: [],
      below: fields.map(([key, field]) =>
        below(field, key === 'value' ? path : `${path}.${key}`, at(key)),
      ),
    };
  }
  if (schema instanceof z.ZodArray)
    return {
      ways: [],
      below: [
        below(
          schema.def.element,
          `${path}[]`,
          values.flatMap((value) => (Array.isArray(value) ? value : [])),
        ),
      ],
    };
  if (schema instanceof z.ZodNullable)
    return {
      ways: [
        ['null', values.includes(null)],
        ['a value', values.some((value) => value !== null)],
      ],
      below: [
        below(
          schema.def.innerType,
          path,
          values.filter((value) => value !== null),
        ),
      ],
    };
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional)
    return {
      ways: [
        ['left out', values.includes(absent)],
        ['said', values.some((value) => value !== absent)],
      ],
      below: [
        below(
          schema.def.innerType,
          path,
          values.filter((value) => value !== absent),
        ),
      ],
    };
  if (schema instanceof z.ZodBoolean)
    return {
      ways: [
        ['true', values.includes(true)],
        ['false', values.includes(false)],
      ],
      below: [],
    };
  if (schema instanceof z.ZodEnum)
    return {
      ways: schema.options.map((option) => [String(option), values.includes(option)] as const),
      below: [],
    };
  if (schema instanceof z.ZodUnion) {
    const options = schema.def.options.map((option, index) => {
      const own = values.filter((value) => z.safeParse(option, value).success);
      return below(option, `${path}|${nameOf(option) ?? index}`, own);
    });
    return {
      ways: options.map((one) => [one.path, one.values.length > 0] as const),
      below: options,
    };
  }
  return { ways: [], below: [] };
}

/** What tells one form of a value from the others. */
function nameOf(option: z.core.$ZodType): string | undefined {
  const inner = option instanceof z.ZodReadonly ? option.def.innerType : option;
  if (inner instanceof z.ZodLiteral) return String(inner.value);
  if (!(inner instanceof z.ZodObject)) return undefined;
  const fields = Object.values<z.core.$ZodType>(inner.def.shape);
  const literal = fields.find((field) => field instanceof z.ZodLiteral);
  return literal instanceof z.ZodLiteral
    ? String(literal.value)
    : Object.keys(inner.def.shape).join();
}

function waysIn(): ReadonlyMap<string, boolean> {
  const ways = new Map<string, boolean>();
  const waiting: Place[] = [below(policySchema, 'policy', versions)];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const name = place.schema instanceof z.ZodType ? sharedName(place.schema) : undefined;
    const here = name === undefined ? place : { ...place, path: name };
    const found = look(here);
    for (const [way, used] of found.ways) {
      const key = `${here.path}: ${way}`;
      ways.set(key, used || ways.get(key) === true);
    }
    waiting.push(...found.below);
  }
  return ways;
}

describe('what a policy can say', () => {
  const ways = waysIn();

  it('is said by one of the real versions or of the invented ones, in each form of each field', () => {
    expect(ways.size).toBeGreaterThan(250);
    expect([...ways].filter(([, used]) => !used).map(([way]) => way)).toEqual([]);
  });

  it('is walked through to the smallest fields', () => {
    for (const way of [
      'policy.deadlines.response.from: acknowledgement',
      'policy.escalation.to: quality_strategist',
      'policy.exclusions[].receiver: policy.exclusions[].receiver|committee',
      'policy.anonymity.allowed: false',
      'policy.attention.review.saturdayCounts: left out',
      'cadence: cadence|continuous',
      'role: archivist',
    ])
      expect([way, ways.get(way)]).toEqual([way, true]);
  });
});

it('the invented municipality is in order by the product’s own check', () => {
  const own = versions.filter(({ municipality }) => municipality === ingenstans.id);
  expect(own.map(({ version }) => version)).toEqual(['ING1', 'ING2']);
  expect(checkPolicies(own, ingenstans.organisation)).toEqual([]);
});
