import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type TestApp, testApp } from '../../../test/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

/** The part of an OpenAPI 3.1 document that this one uses: nothing in it may be unknown to the specification. */
const schema = z.record(z.string(), z.unknown());
const content = z.record(z.string(), z.strictObject({ schema }));
const parameter = z.strictObject({
  name: z.string(),
  in: z.enum(['path', 'query', 'header', 'cookie']),
  required: z.boolean().optional(),
  description: z.string().optional(),
  schema,
});
const operation = z.strictObject({
  operationId: z.string(),
  tags: z.array(z.string()).length(1),
  summary: z.string(),
  description: z.string(),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
  parameters: z.array(parameter).optional(),
  requestBody: z.strictObject({ required: z.boolean().optional(), content }).optional(),
  responses: z.record(
    z.string().regex(/^[1-5]\d\d$/),
    z.strictObject({ description: z.string().min(1), content: content.optional() }),
  ),
});
const document = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.strictObject({
    title: z.string(),
    version: z.string(),
    summary: z.string().optional(),
    description: z.string(),
    contact: z.strictObject({ name: z.string(), url: z.url() }),
    license: z.strictObject({ name: z.string(), identifier: z.string() }).optional(),
  }),
  servers: z.array(z.strictObject({ url: z.url() })),
  security: z.array(z.never()),
  tags: z.array(z.strictObject({ name: z.string(), description: z.string() })),
  paths: z.record(
    z.string().startsWith('/'),
    z.strictObject({
      parameters: z.array(parameter).optional(),
      get: operation.optional(),
      post: operation.optional(),
    }),
  ),
  components: z.strictObject({
    schemas: z.record(z.string().regex(/^[\w.-]+$/), schema),
    securitySchemes: z.record(
      z.string(),
      z.strictObject({
        type: z.literal('http'),
        scheme: z.literal('bearer'),
        description: z.string().optional(),
      }),
    ),
  }),
});

const readDocument = async () => document.parse((await app.get('/api/openapi.json')).json());

function* everyReference(part: unknown): Generator<string> {
  if (typeof part !== 'object' || part === null) return;
  for (const [name, value] of Object.entries(part)) {
    if (name === '$ref' && typeof value === 'string') yield value;
    else yield* everyReference(value);
  }
}

describe('the description of the API', () => {
  it('is an OpenAPI 3.1 document', async () => {
    const response = await app.get('/api/openapi.json');
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toContain('application/json');
    expect(document.safeParse(response.json()).error).toBeUndefined();
  });

  it('refers only to what is in it', async () => {
    const whole = await readDocument();
    const known = Object.keys(whole.components.schemas).map(
      (name) => `#/components/schemas/${name}`,
    );
    const references = [...everyReference(whole)];
    expect(references.length).toBeGreaterThan(10);
    for (const reference of references) expect(known).toContain(reference);
  });

  it('lists every route of the API, and only existing ones', async () => {
    const { paths } = await readDocument();
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      (['get', 'post'] as const).flatMap((method) =>
        methods[method] ? [`${method} ${path}`] : [],
      ),
    );
    expect(routes.toSorted()).toEqual([
      'get /api/openapi.json',
      'get /api/v1/{municipality}/case',
      'get /api/v1/{municipality}/units',
      'post /api/v1/{municipality}/case/dissatisfied',
      'post /api/v1/{municipality}/case/messages',
      'post /api/v1/{municipality}/cases',
    ]);
  });

  it('describes a submission exactly as it is received: only the text is required, and nothing unknown is accepted', async () => {
    const { components } = await readDocument();
    const submission = z
      .object({
        required: z.array(z.string()),
        additionalProperties: z.literal(false),
        properties: z.record(z.string(), schema),
      })
      .parse(components.schemas.Submission);
    expect(submission.required).toEqual(['text']);
    expect(Object.keys(submission.properties).toSorted()).toEqual(
      [
        'anonymous',
        'contact',
        'kind',
        'language',
        'occurredOn',
        'place',
        'replyWanted',
        'submitterType',
        'text',
        'unit',
        'wish',
      ].toSorted(),
    );
    expect(submission.properties.text).toMatchObject({ minLength: 1, maxLength: 20_000 });
  });
});
