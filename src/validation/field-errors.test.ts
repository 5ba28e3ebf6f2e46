import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { kinds } from '../domain/vocabulary.ts';
import { Problem } from '../problem.ts';
import { readBody, readFields } from './field-errors.ts';
import { emailField, wordsField } from './text-fields.ts';

const schema = z.strictObject({
  text: wordsField({ max: 10 }),
  kind: z.enum(kinds).optional(),
  contact: z.strictObject({ email: emailField() }).optional(),
});

describe('errors in a form', () => {
  it('are reported for each field, in the language of the page', () => {
    const sent = { text: '', kind: 'rant', contact: { email: 'anna@' } };
    expect(readFields(schema, sent, 'sv')).toEqual({
      kind: 'errors',
      errors: {
        text: 'Här behöver det stå något.',
        kind: 'Välj något av alternativen.',
        'contact.email': 'Skriv en e-postadress, till exempel namn@exempel.se.',
      },
    });
    expect(readFields(schema, sent, 'en')).toMatchObject({
      errors: { kind: 'Choose one of the alternatives.' },
    });
  });

  it('name an unknown field, without repeating a long value', () => {
    expect(readFields(schema, { text: 'hej', ['x'.repeat(5000)]: '1' }, 'sv')).toEqual({
      kind: 'errors',
      errors: { '': `Fältet ”${'x'.repeat(40)}…” känner vi inte till.` },
    });
  });

  it('are absent when everything is right', () => {
    expect(readFields(schema, { text: ' hej ', kind: 'praise' }, 'sv')).toEqual({
      kind: 'fields',
      fields: { text: 'hej', kind: 'praise' },
    });
  });
});

describe('errors in an API request', () => {
  it('are a list of paths and messages with status 422', () => {
    try {
      readBody(schema, { text: 7, contact: { email: 'x', age: 3 }, extra: true }, 'en');
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Problem);
      expect(error).toMatchObject({
        code: 'fields',
        errors: [
          { path: 'text', message: 'Text was expected here.' },
          {
            path: 'contact.email',
            message: 'Write an e-mail address, for example name@example.com.',
          },
          { path: 'contact.age', message: 'The field “age” is not known to us.' },
          { path: 'extra', message: 'The field “extra” is not known to us.' },
        ],
      });
    }
  });

  it('are also reported when the body is missing or is not an object', () => {
    for (const body of [undefined, null, 'text', [], 7]) {
      expect(() => readBody(schema, body, 'sv')).toThrow(Problem);
    }
  });
});
