import { describe, expect, it } from 'vitest';
import { checkReply } from './check.ts';

const curt = 'Lampan är utbytt.';

describe('what is missing in a reply', () => {
  it('asks for regret only in the answer to a complaint [BOT-15]', () => {
    const owed = ['thanks', 'regret'] as const;
    expect(checkReply(curt, { language: 'sv', kind: 'complaint', owed }).missing).toEqual([
      'thanks',
      'regret',
    ]);
    expect(checkReply(curt, { language: 'sv', kind: 'praise', owed }).missing).toEqual(['thanks']);
    expect(checkReply(curt, { language: 'sv', kind: null, owed }).advised).toContain('regret');
  });

  it('shows what the policy does not require as good practice', () => {
    const { missing, advised } = checkReply(curt, {
      language: 'sv',
      kind: 'complaint',
      owed: ['outcome'],
    });
    expect(missing).toEqual([]);
    expect(advised).toEqual(['thanks', 'regret', 'process', 'how_to_go_further']);
  });

  it('says that a text in an unknown language is not checked', () => {
    const check = checkReply('Kiitos palautteestasi.', {
      language: 'fi',
      kind: 'complaint',
      owed: ['thanks', 'regret'],
    });
    expect(check).toEqual({
      language: 'not_checked',
      found: [],
      missing: [],
      advised: [],
      evidence: [],
    });
  });

  it('shows the sentence in which it found a part', () => {
    const { evidence } = checkReply('Hej Bo!  Vi tackar för ditt\nmejl. Nu är det lagat.', {
      language: 'sv',
      kind: 'question',
      owed: [],
    });
    expect(evidence).toContainEqual({ part: 'thanks', words: 'Vi tackar för ditt mejl.' });
  });

  it('recognises the unit and the handler by their names', () => {
    const names = { unit: 'Gata och park', handler: 'Lovisa Ek' };
    const { found } = checkReply('Hälsningar\nLovisa Ek\nGata och park', {
      language: 'sv',
      kind: 'question',
      owed: [],
      names,
    });
    expect(found).toEqual(['unit', 'handler']);
  });
});
