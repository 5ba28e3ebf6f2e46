import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type TestApp, testApp } from '../../../test/app.ts';
import { kinds, submitterTypes } from '../../domain/vocabulary.ts';
import {
  dissatisfactionSchema,
  messageSchema,
  submissionSchema,
} from '../../intake/submission-schema.ts';

let app: TestApp;
let isDescribed: (name: 'Submission' | 'Message' | 'Dissatisfaction', body: unknown) => boolean;
beforeAll(async () => {
  app = await testApp();
  const { components } = z
    .object({ components: z.object({ schemas: z.record(z.string(), z.looseObject({})) }) })
    .parse((await app.get('/api/openapi.json')).json());
  const ajv = new Ajv2020({ strict: false, unicodeRegExp: true });
  ajvFormats.default(ajv);
  const checks = new Map(
    Object.entries(components.schemas).map(([name, schema]) => [name, ajv.compile(schema)]),
  );
  isDescribed = (name, body) => checks.get(name)?.(body) === true;
});
afterAll(() => app.close());

/** What bodies are made of that come near to every limit: odd spaces, control characters, halves of pairs, long texts. */
const odd = fc.constantFrom(
  ...['', ' ', '\u00a0', '\u200b', '\u0000', '\u000b', '\u0085', '\u2028', '\ud800', '\t', '\n'],
  ...['\u2800', '\u00ad', 'e\u0301', '\u212b', '👩‍👩‍👧', '\u007f', 'مرحبا'],
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.array(fc.oneof(odd, fc.string({ maxLength: 5 })), { maxLength: 6 }).map((all) => all.join('')),
  fc.integer({ min: 498, max: 502 }).map((length) => 'å'.repeat(length)),
  fc.integer({ min: 19_998, max: 20_002 }).map((length) => 'ä'.repeat(length)),
);
const email = fc.oneof(
  fc.emailAddress(),
  text,
  fc.constantFrom(
    'kim@',
    'kim..ek@example.se',
    '.kim@example.se',
    'kim@example',
    ' kim@example.se ',
  ),
  fc.integer({ min: 230, max: 260 }).map((length) => `${'k'.repeat(length)}@example.se`),
);
const phone = fc.oneof(
  text,
  fc.stringMatching(/^\+?[\d\s()./-]{3,42}$/),
  fc.constantFrom('070-174 06 05', '1234', '12345', '+46', '070-1x40605', '( 1 2 3 4 5 )'),
);
const day = fc.oneof(
  text,
  fc
    .date({ min: new Date('1890-01-01'), max: new Date('2320-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  fc.constantFrom(
    '2026-02-29',
    '2026-2-1',
    '2026-13-01',
    '1899-12-31',
    '2300-01-01',
    ' 2026-01-01',
  ),
);
const contact = fc.record({ name: text, email, phone, address: text }, { requiredKeys: [] });
const submission = fc.record(
  {
    text,
    kind: fc.oneof(fc.constantFrom(...kinds), fc.string({ maxLength: 5 })),
    submitterType: fc.oneof(fc.constantFrom(...submitterTypes), fc.constant(null)),
    anonymous: fc.oneof(fc.boolean(), fc.constant('yes')),
    contact: fc.oneof(contact, fc.constant({}), fc.constant(null)),
    replyWanted: fc.boolean(),
    language: fc.constantFrom('sv', 'en', 'xx'),
    unit: text,
    wish: text,
    place: text,
    occurredOn: day,
    unknown: text,
  },
  { requiredKeys: [] },
);
/** Mostly a body that can be right: many random fields together are always wrong somewhere. */
const oneField = fc
  .tuple(
    submission,
    fc.constantFrom('text', 'kind', 'contact', 'unit', 'wish', 'place', 'occurredOn', 'anonymous'),
  )
  .map(([whole, name]) => ({
    text: 'Maten var kall.',
    ...(name in whole ? { [name]: whole[name as keyof typeof whole] } : {}),
  }));
const anyBody = fc.oneof({ weight: 4, arbitrary: oneField }, submission, fc.jsonValue());

const parsedWhole = (body: unknown) => {
  const { data } = submissionSchema.safeParse(body);
  const named = Object.values(data?.contact ?? {}).some((value) => value !== undefined);
  return data?.anonymous === true && named ? undefined : data;
};

describe('the description of the API is as strict as the server', () => {
  it('takes what the server takes, and refuses what it refuses', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const taken = parsedWhole(body);
        // Whatever the description lets through is taken.
        if (isDescribed('Submission', body)) expect(taken).toBeDefined();
        // And what is taken is described, as it is after it has been tidied.
        if (taken !== undefined) expect(isDescribed('Submission', taken)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it('does so for what is written afterwards', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.record({ text }), fc.record({ reason: text }), fc.jsonValue()),
        (body) => {
          const message = messageSchema.safeParse(body);
          if (isDescribed('Message', body)) expect(message.success).toBe(true);
          if (message.success) expect(isDescribed('Message', message.data)).toBe(true);
          const reason = dissatisfactionSchema.safeParse(body);
          if (isDescribed('Dissatisfaction', body)) expect(reason.success).toBe(true);
          if (reason.success) expect(isDescribed('Dissatisfaction', reason.data)).toBe(true);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('does so at the address itself, where no rule of the municipality’s own decides', async () => {
    await fc.assert(
      fc.asyncProperty(oneField, async (body) => {
        // Which units there are, and that a day is past, no schema tells.
        if ('unit' in body || 'occurredOn' in body) return;
        const { statusCode } = await app.inject({
          method: 'POST',
          url: '/api/v1/botkyrka/cases',
          payload: body,
        });
        expect(statusCode).toBe(parsedWhole(body) === undefined ? 422 : 201);
        if (isDescribed('Submission', body)) expect(statusCode).toBe(201);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['an address that is none', { contact: { email: 'kim@example' } }],
    ['a number that is too short', { contact: { phone: '1234' } }],
    ['a day that does not exist', { occurredOn: '2026-02-29' }],
    ['a day beyond the calendar', { occurredOn: '1899-12-31' }],
    ['a text of nothing to see', { text: '\u200b \u00a0' }],
    ['a contact of somebody anonymous', { anonymous: true, contact: { name: 'Kim' } }],
  ])('refuses %s in both', (_what, more) => {
    const body = { text: 'Maten var kall.', ...more };
    expect([isDescribed('Submission', body), parsedWhole(body)]).toEqual([false, undefined]);
  });
});
