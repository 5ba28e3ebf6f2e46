import { z } from 'zod';
import {
  dissatisfactionSchema,
  messageSchema,
  submissionSchema,
} from '../../intake/submission-schema.ts';
import { servicePaths } from '../../paths.ts';
import { caseAnswer, problemAnswer, receiptAnswer, unitsAnswer } from './answers.ts';

const schemas = {
  Submission: submissionSchema,
  Message: messageSchema,
  Dissatisfaction: dissatisfactionSchema,
  Receipt: receiptAnswer,
  Units: unitsAnswer,
  Case: caseAnswer,
  Problem: problemAnswer,
} as const;
type SchemaName = keyof typeof schemas;

const reference = (name: SchemaName) => ({ $ref: `#/components/schemas/${name}` });

function content(name: SchemaName, type = 'application/json') {
  return { [type]: { schema: reference(name) } };
}

const answer = (description: string, name: SchemaName) => ({ description, content: content(name) });

/** The meaning of each error; its document is an RFC 9457 problem. */
const problems = {
  400: 'The body cannot be read.',
  404: 'Unknown municipality or unknown code; the same answer whether a code is unknown or malformed.',
  409: 'Not possible in the state the case is in.',
  413: 'The body is too large.',
  415: 'The body is not application/json.',
  422: 'One or more fields are wrong; `errors` names them. Unknown fields are wrong too.',
  429: 'Too many attempts; `Retry-After` tells how long to wait.',
  503: 'The database is out of reach and nothing was stored; `Retry-After` tells when to try again.',
} as const;
type ProblemStatus = keyof typeof problems;

function problemsWith(...statuses: readonly ProblemStatus[]) {
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      {
        description: problems[status],
        content: content('Problem', 'application/problem+json'),
      },
    ]),
  );
}

const municipality = {
  name: 'municipality',
  in: 'path',
  required: true,
  schema: { type: 'string', pattern: '^[a-z][a-z-]{1,40}$' },
} as const;
const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'The same key with the same body gives the same answer for 24 hours and opens one case only; with another body it is refused (422).',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
} as const;
const saidOnce = {
  ...idempotencyKey,
  description: 'The same key with the same body is received once only.',
} as const;

const body = (name: SchemaName, required = true) => ({ required, content: content(name) });
const byCode = [{ followCode: [] }];

const paths = {
  '/api/v1/{municipality}/cases': {
    parameters: [municipality],
    post: {
      operationId: 'submit',
      tags: ['submit'],
      summary: 'Say something to the municipality',
      description:
        'Opens a case with its number and its code. What is missing is settled by the municipality; only the text is needed.',
      parameters: [idempotencyKey],
      requestBody: body('Submission'),
      responses: {
        '201': answer('The case is received. The code is told this once only.', 'Receipt'),
        ...problemsWith(400, 404, 409, 413, 415, 422, 429, 503),
      },
    },
  },
  '/api/v1/{municipality}/units': {
    parameters: [municipality],
    get: {
      operationId: 'listUnits',
      tags: ['submit'],
      summary: 'The units that a submission may name',
      description:
        'By id or by name in the field `unit`; without it the municipality finds the right one.',
      responses: {
        '200': answer('Open units, by name.', 'Units'),
        ...problemsWith(404, 503),
      },
    },
  },
  '/api/v1/{municipality}/case': {
    parameters: [municipality],
    get: {
      operationId: 'follow',
      tags: ['follow'],
      summary: 'See what has become of it',
      description: 'The case as the page shows it that asks for the code.',
      security: byCode,
      responses: {
        '200': answer('The case as its submitter sees it.', 'Case'),
        ...problemsWith(404, 429, 503),
      },
    },
  },
  '/api/v1/{municipality}/case/messages': {
    parameters: [municipality],
    post: {
      operationId: 'writeMore',
      tags: ['follow'],
      summary: 'Write more',
      description: 'On an answered or closed case it goes to whoever answered, and is no review.',
      security: byCode,
      parameters: [saidOnce],
      requestBody: body('Message'),
      responses: {
        '201': answer('The message is received; the case as it is now.', 'Case'),
        ...problemsWith(400, 404, 409, 413, 415, 422, 429, 503),
      },
    },
  },
  '/api/v1/{municipality}/case/dissatisfied': {
    parameters: [municipality],
    post: {
      operationId: 'notSatisfied',
      tags: ['follow'],
      summary: 'Say that one is not satisfied',
      description: 'The manager that the policy names goes through the case again.',
      security: byCode,
      parameters: [saidOnce],
      requestBody: body('Dissatisfaction', false),
      responses: {
        '200': answer('It is received; the case as it is now.', 'Case'),
        ...problemsWith(400, 404, 409, 413, 415, 422, 429, 503),
      },
    },
  },
  [servicePaths.openapi]: {
    get: {
      operationId: 'describe',
      tags: ['description'],
      summary: 'This document',
      description: 'Made of the schemas that the server itself reads with.',
      responses: {
        '200': {
          description: 'An OpenAPI 3.1 document.',
          content: { 'application/json': { schema: { type: 'object' } } },
        },
        ...problemsWith(429),
      },
    },
  },
} as const;

/** Who is anonymous leaves nothing to be found by. */
const anonymousWithContact = {
  type: 'object',
  required: ['anonymous', 'contact'],
  properties: { anonymous: { const: true }, contact: { type: 'object', minProperties: 1 } },
};

/** A schema for what may be sent (`input`); the dialect is stated once for the whole document. */
function jsonSchema(schema: z.ZodType): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    // Zod adds a pattern for each format, which makes the document unreadable. What is received has lengths, and patterns of our own.
    override: ({ jsonSchema: made }) => {
      if (made.format !== undefined && made.maxLength === undefined) delete made.pattern;
    },
  });
  return rest;
}

function openApiDocument(publicUrl: string) {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Lyhörd',
      version: '1.0.0',
      summary: 'Say something to a Swedish municipality, and follow what becomes of it.',
      description:
        'Texts are tidied before they are read: NFC, line breaks as LF, no space at the ends, and on one line spaces for tabs and line breaks. The schemas describe them tidied. Lengths are counted in code points.',
      contact: { name: 'The municipality that is written to', url: publicUrl },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: publicUrl }],
    // What needs a code says so itself.
    security: [],
    tags: [
      { name: 'submit', description: 'Say something.' },
      { name: 'follow', description: 'Follow it, with the code of the receipt.' },
      { name: 'description', description: 'This document.' },
    ],
    paths,
    components: {
      schemas: {
        ...Object.fromEntries(
          Object.entries(schemas).map(([name, schema]) => [name, jsonSchema(schema)]),
        ),
        Submission: { ...jsonSchema(submissionSchema), not: anonymousWithContact },
      },
      securitySchemes: {
        followCode: {
          type: 'http',
          scheme: 'bearer',
          description: 'The code of the receipt; hyphens, spaces and lower case do not matter.',
        },
      },
    },
  };
}

const texts = new Map<string, string>();

/** The document, made from the same schemas that the routes parse with. */
export function openApiText(publicUrl: string): string {
  const text = texts.get(publicUrl) ?? JSON.stringify(openApiDocument(publicUrl));
  texts.set(publicUrl, text);
  return text;
}
