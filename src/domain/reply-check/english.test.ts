import { describe, expect, it } from 'vitest';
import type { Part } from '../vocabulary.ts';
import { checkReply } from './check.ts';

interface Reply {
  readonly text: string;
  readonly has?: readonly Part[];
  readonly lacks?: readonly Part[];
}

const replies: Readonly<Record<string, Reply>> = {
  'a whole answer': {
    text: `Dear Mr Ek,

Thank you for telling us about the school bus. We are very sorry that your daughter had to wait in the rain.

We have looked into what happened. The delay was caused by roadworks, and the driver had no way to reach the stop. We have changed the route until May.

If you are not satisfied with this answer, please contact us and a manager will review it.

Kind regards
The transport unit`,
    has: ['thanks', 'regret', 'process', 'outcome', 'how_to_go_further', 'unit'],
  },
  'an apology': { text: 'We apologise for the way you were spoken to.', has: ['regret'] },
  'American spelling': { text: 'I sincerely apologize for what happened.', has: ['regret'] },
  'apologies as a noun': { text: 'Please accept our apologies for the noise.', has: ['regret'] },
  'sorry to hear': { text: "I'm so sorry to hear about the food.", has: ['regret'] },
  'sorry at the start': { text: 'Sorry that nobody called you back.', has: ['regret'] },
  'regret of a lack': {
    text: 'We regret that you did not get the help you needed.',
    has: ['regret'],
  },
  'not enough': { text: 'We cannot apologise enough for this.', has: ['regret'] },
  'a slip of the keyboard': {
    text: 'We appologise for the cold room. Thansk for writing.',
    has: ['regret', 'thanks'],
  },
  'many thanks': { text: 'Many thanks for your suggestion.', has: ['thanks'] },
  'we would like to thank': {
    text: 'First of all, we would like to thank you for taking the time.',
    has: ['thanks'],
  },
  appreciation: { text: 'We really appreciate your feedback.', has: ['thanks'] },

  'no regret': { text: 'We are not sorry that we followed the rules.', lacks: ['regret'] },
  'no reason to apologise': { text: 'We see no reason to apologise.', lacks: ['regret'] },
  'regret to inform': {
    text: 'We regret to inform you that the fee stays. We are sorry to say that it is too late.',
    lacks: ['regret'],
  },
  'sorry, but': { text: 'We are sorry, but those are the rules.', lacks: ['regret'] },
  'sorry for a late reply': {
    text: 'We are sorry for the late reply. We apologise for the delay in answering.',
    lacks: ['regret'],
  },
  'the submitter wants an apology': {
    text: 'You wanted us to apologise. Nobody said sorry to you.',
    lacks: ['regret'],
  },
  'a quotation': {
    text: 'You wrote “at least say that you are sorry”. We have read it.',
    lacks: ['regret'],
  },
  unfortunately: { text: 'Unfortunately the group is full.', lacks: ['regret'] },

  'thanks to something': { text: 'Thanks to the new routine it is faster now.', lacks: ['thanks'] },
  'no thanks': {
    text: 'If the answer is no thanks, tell us. Thankfully nobody was hurt.',
    lacks: ['thanks'],
  },
  'thanks in advance': {
    text: 'Please send us the receipt. Thanks in advance.',
    lacks: ['thanks'],
  },
  'thanks for patience only': { text: 'Thank you for your patience.', lacks: ['thanks'] },
  "somebody else's thanks": {
    text: 'We have passed on your thanks to Birgitta.',
    lacks: ['thanks'],
  },
  'a first message': {
    text: 'Your feedback is registered and has number 2026-00042. The transport unit will answer you by Monday 16 March 2026.',
    has: ['registration', 'unit', 'response_day'],
  },
};

describe('the parts of an English reply', () => {
  for (const [title, reply] of Object.entries(replies)) {
    it(`reads ${title}`, () => {
      const { found } = checkReply(reply.text, { language: 'en', kind: 'complaint', owed: [] });
      expect(found).toEqual(expect.arrayContaining([...(reply.has ?? [])]));
      for (const part of reply.lacks ?? []) expect(found).not.toContain(part);
    });
  }
});
