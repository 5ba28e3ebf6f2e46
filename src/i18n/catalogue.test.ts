import { describe, expect, it } from 'vitest';
import { catalogueTypes } from '../../test/catalogue-types.ts';
import { unusedMessages } from '../../test/unused-messages.ts';
import { catalogues, type Messages } from './catalogue.ts';
import { messageFaults } from './message-faults.ts';

const swedish = catalogues.get('sv')?.messages ?? {};

describe('the message catalogues', () => {
  it('have the same messages with the same arguments in every language', () => {
    for (const [language, { messages }] of catalogues)
      expect(messageFaults(messages, swedish), language).toEqual([]);
  });

  it('have no message that is never used', () => {
    expect(unusedMessages(swedish)).toEqual([]);
    // The compiler takes some seconds, and far longer beside other work.
  }, 600_000);

  it('say what is wrong with a translation', () => {
    const faults = (messages: Messages) =>
      messageFaults(messages, { hello: 'Hej {name}!', bye: 'Hej då' }).map(
        ({ key, kind }) => `${key}: ${kind}`,
      );
    expect(faults({ hello: 'Hello {name}!', bye: 'Goodbye' })).toEqual([]);
    expect(faults({ hello: 'Hello {who}!', bye: 'Goodbye' })).toEqual(['hello: arguments']);
    expect(faults({ hello: 'Hello {name!', bye: 'Goodbye' })).toEqual(['hello: unreadable']);
    expect(faults({ hello: 'Hello {name}!', more: 'More' })).toEqual([
      'bye: missing',
      'more: unknown',
    ]);
  });

  it('have types that are up to date: npm run catalogues renews them', async () => {
    await expect(catalogueTypes(swedish)).toMatchFileSnapshot('catalogue-types.ts');
  });
});
