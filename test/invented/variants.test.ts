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
 * Names of parts that many fields use. No field treats them differently from another, so each variant needs to be
 * used by one of the fields, and not by all.
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

/** A position in the schema, and all values that the versions have there. */
interface SchemaPosition {
  readonly schema: z.core.$ZodType;
  readonly path: string;
  readonly values: readonly unknown[];
}
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const absent = Symbol('absent');

function variantsBelow(
  schema: z.core.$ZodType,
  path: string,
  values: readonly unknown[],
): SchemaPosition {
  return { schema, path, values };
}

/** Each variant that the schema allows at this position, with whether it is used, and the positions below it. */
function variantsAt({ schema, path, values }: SchemaPosition): {
  readonly variants: readonly (readonly [way: string, used: boolean])[];
  readonly variantsBelow: readonly SchemaPosition[];
} {
  if (schema instanceof z.ZodReadonly)
    return { variants: [], variantsBelow: [variantsBelow(schema.def.innerType, path, values)] };
  if (schema instanceof z.ZodObject) {
    const at = (key: string) =>
      values.map((value) => (isRecord(value) && key in value ? value[key] : absent));
    const fields = Object.entries<z.core.$ZodType>(schema.def.shape);
    return {
      variants: [],
      variantsBelow: fields.map(([key, field]) =>
        variantsBelow(field, key === 'value' ? path : `${path}.${key}`, at(key)),
      ),
    };
  }
  if (schema instanceof z.ZodArray)
    return {
      variants: [],
      variantsBelow: [
        variantsBelow(
          schema.def.element,
          `${path}[]`,
          values.flatMap((value) => (Array.isArray(value) ? value : [])),
        ),
      ],
    };
  if (schema instanceof z.ZodNullable)
    return {
      variants: [
        ['null', values.includes(null)],
        ['a value', values.some((value) => value !== null)],
      ],
      variantsBelow: [
        variantsBelow(
          schema.def.innerType,
          path,
          values.filter((value) => value !== null),
        ),
      ],
    };
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional)
    return {
      variants: [
        ['left out', values.includes(absent)],
        ['said', values.some((value) => value !== absent)],
      ],
      variantsBelow: [
        variantsBelow(
          schema.def.innerType,
          path,
          values.filter((value) => value !== absent),
        ),
      ],
    };
  if (schema instanceof z.ZodBoolean)
    return {
      variants: [
        ['true', values.includes(true)],
        ['false', values.includes(false)],
      ],
      variantsBelow: [],
    };
  if (schema instanceof z.ZodEnum)
    return {
      variants: schema.options.map((option) => [String(option), values.includes(option)] as const),
      variantsBelow: [],
    };
  if (schema instanceof z.ZodUnion) {
    const options = schema.def.options.map((option, index) => {
      const own = values.filter((value) => z.safeParse(option, value).success);
      return variantsBelow(option, `${path}|${nameOf(option) ?? index}`, own);
    });
    return {
      variants: options.map((one) => [one.path, one.values.length > 0] as const),
      variantsBelow: options,
    };
  }
  return { variants: [], variantsBelow: [] };
}

/** What distinguishes one form of a value from the others. */
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

function variantsUsed(): ReadonlyMap<string, boolean> {
  const variants = new Map<string, boolean>();
  const waiting: SchemaPosition[] = [variantsBelow(policySchema, 'policy', versions)];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const name = place.schema instanceof z.ZodType ? sharedName(place.schema) : undefined;
    const here = name === undefined ? place : { ...place, path: name };
    const found = variantsAt(here);
    for (const [way, used] of found.variants) {
      const key = `${here.path}: ${way}`;
      variants.set(key, used || variants.get(key) === true);
    }
    waiting.push(...found.variantsBelow);
  }
  return variants;
}

describe('what a policy can say', () => {
  const variants = variantsUsed();

  it('is used by one of the real versions or of the invented ones, in each form of each field', () => {
    expect(variants.size).toBeGreaterThan(250);
    expect([...variants].filter(([, used]) => !used).map(([way]) => way)).toEqual([]);
  });

  it('is examined down to the smallest fields', () => {
    for (const way of [
      'policy.deadlines.response.from: acknowledgement',
      'policy.escalation.to: quality_strategist',
      'policy.exclusions[].receiver: policy.exclusions[].receiver|committee',
      'policy.anonymity.allowed: false',
      'policy.attention.review.saturdayCounts: left out',
      'cadence: cadence|continuous',
      'role: archivist',
    ])
      expect([way, variants.get(way)]).toEqual([way, true]);
  });
});

it('the invented municipality passes the product’s own check', () => {
  const own = versions.filter(({ municipality }) => municipality === ingenstans.id);
  expect(own.map(({ version }) => version)).toEqual(['ING1', 'ING2']);
  expect(checkPolicies(own, ingenstans.organisation)).toEqual([]);
});
