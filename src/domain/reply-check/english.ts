import type { Cue, LanguageCues } from './cue.ts';

const others =
  '(?:you|he|she|they|nobody|no one|who|somebody|staff|the driver|the teacher)(?: (?:had|have|has|would|could|did|said|say|were|are|was|is|feel|felt|never))?(?: {adv})?';
const never =
  "(?:not|\\p{L}*n't|never|hardly|no|without|cannot|refuse to|see no reason to|no need to|no reason to|nothing to)";
const reported =
  '(?:you)(?: \\p{L}+)? (?:want|wanted|wish|wished|ask|asked|demand|demanded|expect|expected|hope|think|feel|say|write|wrote|said) (?:that )?(?:us to|we|we should|we are|we were)';
const foreign = `${others}|${never}(?: {adv})?|${reported}|would`;
/** Being sorry for answering late or for refusing is not regret for what the person experienced. */
const elsewhere =
  "(?:for |about |that )?(?:(?:the |our |my |this |any )?(?:late|slow|delayed) (?:reply|answer|response)|(?:the |our |my |any )?delay in (?:replying|answering|responding|getting back|writing)|(?:it (?:has )?(?:took|taken)|we took|i took)[^.!?]{0,30} (?:reply|answer|respond|get back|write)|(?:we |i )?(?:cannot|can't|could not|couldn't|are unable|am unable)|(?:not|\\p{L}*n't) (?:having )?(?:replied|replying|answered|answering|written))";
const toInform = '(?:to )?(?:inform|say|tell|announce|advise)|but|however';

const regret: readonly Cue[] = [
  {
    words: "(?:we are|we're|i am|i'm|we feel|we were|i was) {adv}(?:sorry|sad|saddened)",
    notAfter: reported,
    notBefore: `(?:, )?(?:${toInform})|, but|for (?:him|her|them|ourselves|yourself)|${elsewhere}`,
  },
  {
    words: '{adv}sorry (?:that|for|to hear|to read|to learn|about|you)',
    notAfter: '(?!and )\\p{L}+',
    notBefore: elsewhere,
  },
  {
    words: '(?:apologise|apologize|apologies)',
    notAfter: `${foreign}|your|his|her|their`,
    notBefore: `(?:but|(?:for )?(?:${elsewhere}))`,
  },
  { words: "(?:cannot|can't|can not) apologi[sz]e enough", notAfter: others },
  {
    words: '(?:we|i|the municipality|the council|and) {adv}regret',
    notAfter: reported,
    notBefore: `${toInform}|${elsewhere}`,
  },
  { words: '(?:our|my) (?:\\p{L}+ )?regret', notAfter: never },
  {
    words:
      '(?:is|was) {adv}(?:regrettable|sad|upsetting|unfortunate) (?:that you|to hear|to read|for you)',
    notAfter: "(?:not|\\p{L}*n't)",
  },
];

const patience =
  '(?:very much |so much )?for (?:your |the |showing |being so )?(?:\\p{L}+ )?(?:patience|understanding|patient)(?! and for)|for (?:waiting|bearing)';
const otherThanks = `for nothing|in advance|but no|to|goodness|god|heavens|${patience}`;

const thanks: readonly Cue[] = [
  {
    words: '(?:thank you|thanks|thankyou|many thanks)',
    notAfter: `(?:no|no,|your|their|his|her|a|without|never a|word of|said|say|saying|you (?:want|wanted|wish|wished) to|want to|wished to|nothing to|(?:not|\\p{L}*n't)(?: \\p{L}+)?)`,
    notBefore: otherThanks,
  },
  {
    words:
      "(?:we|i)(?: \\p{L}+)?(?:'d like| would like| want| wish)? to (?:say )?{adv}(?:thank|thanks|thank you)(?: you)?",
    notAfter: never,
    notBefore: patience,
  },
  { words: '(?:we|i) {adv}thank you', notBefore: patience },
  { words: "(?:cannot|can't|can not) thank you enough" },
  { words: "(?:we are|we're|i am|i'm) {adv}(?:grateful|thankful) (?:to you|for|that)" },
  {
    words:
      '(?:we|i) {adv}appreciate (?:that you|you|your (?:letter|message|feedback|comment|complaint|suggestion|question|e-mail|email|words|time|writing|kind|praise|view|views|report)|hearing)',
  },
];

const done =
  'fixed|repaired|corrected|replaced|changed|adjusted|solved|resolved|removed|ordered|introduced|cleaned|cleared|refunded|decided|reviewed|updated|restored|moved|hired|reminded|put right|put up|put in place|installed|mended|improved|passed (?:on )?your (?:praise|thanks|words|suggestion)';
const willDo =
  'fix|repair|correct|replace|change|adjust|solve|resolve|remove|order|introduce|clean|clear|refund|review|improve|install|put|build|train|make sure|ensure|look over|mend';
const outcome: readonly Cue[] = [
  {
    words: `(?:we|i|the \\p{L}+|they|and)(?:'ve| have| has) (?:not )?{adv}(?:${done})`,
    notBefore: 'yet',
  },
  {
    words: `(?:has|have|is|was|are|were) (?:now |already )?(?:been )?{adv}(?:fixed|repaired|corrected|replaced|changed|solved|resolved|removed|ordered|refunded|put right|in place|installed|mended)`,
    notAfter: 'not yet',
  },
  { words: `(?:we|i|the \\p{L}+)(?:'ll| will| shall| are going to) (?:not )?{adv}(?:${willDo})` },
  {
    words:
      '(?:our|my) (?:assessment|conclusion|view|finding|decision) is|we (?:conclude|concluded|consider|found|find) that|(?:we|i) (?:have )?(?:come|came) to the conclusion|the investigation (?:shows|showed)',
  },
  {
    words:
      '(?:we|i) (?:have )?(?:found|find|could find|can find|see) no (?:fault|error|evidence|sign)|(?:was|were) our (?:mistake|fault)|no (?:further )?action (?:is|will be)',
  },
  {
    words: '(?:was|is|were) (?:caused by|because|due to)|the (?:reason|cause) (?:is|was)',
    notAfter: '(?:what|why|whether|how)(?: \\p{L}+){0,3}',
  },
  {
    words:
      "(?:we|i) (?:cannot|can't|are unable to|will not be able to) {adv}(?:change|alter|introduce|build|grant|pay|compensate)",
  },
];

const months =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|aug|sept|sep|oct|nov|dec';
const date = `(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${months})|(?:${months}) \\d{1,2}|\\d{4}-\\d{2}-\\d{2}`;

export const english: LanguageCues = {
  filling:
    'very|so|really|truly|sincerely|deeply|also|first|first of all|extremely|most|now|again|once again|genuinely|warmly|already|therefore|just|only|all|would like to|want to|wish to|must|can only|do|most sincerely|of course|naturally|carefully',
  cues: {
    thanks,
    regret,
    outcome,
    process: [
      {
        words:
          '(?:here is|this is) (?:how|what)(?: \\p{L}+){0,2} (?:handle|happens|work|go|deal)|what happens (?:next|now)|the next step|next steps',
      },
      {
        words:
          "(?:we|i)(?:'ll| will| shall| are going to| are now going to) (?:now )?{adv}(?:investigate|look into|go through|examine|talk to|speak to|find out|contact)",
        notBefore: 'not',
      },
      {
        words:
          "(?:we|i)(?:'ve| have) {adv}(?:investigated|looked into|gone through|examined|talked to|talked with|spoken to|spoken with|checked|asked)",
      },
      { words: '(?:we|i) (?:are )?(?:investigating|looking into|going through|examining)' },
      {
        words:
          'your (?:case|feedback|complaint|suggestion|question|message) (?:goes|is sent|is passed|is read|is handled|will be handled|will be read|is being)',
        notBefore: 'not',
      },
      {
        words: '(?:after that|then|when that is done),? (?:we|you) (?:will|get|write|answer|reply)',
      },
    ],
    how_to_go_further: [
      {
        words:
          "if you (?:are|should be|'re|feel) (?:still )?(?:not|dissatisfied|unhappy|unsatisfied)(?: \\p{L}+)?|if you (?:disagree|do not agree|don't agree|wish to (?:appeal|go further|take)|want to (?:appeal|go further|take))|not (?:satisfied|happy) with (?:this|the|our|my) (?:answer|reply)",
      },
      { words: '(?:you can|you may|how to|it can be|can be) appeal(?:ed)?' },
      {
        words:
          '(?:please |do |always |welcome to |can |may )(?:also |then |always )?(?:contact|call|write to|write back|get in touch|reply to|ring|turn to)(?: (?:us|me|the|my|our))?',
        notAfter: "(?:not|\\p{L}*n't|that you)",
      },
      { words: '(?:^|, )(?:contact|call|write to|get in touch with|ring) (?:us|me|the|my|our)' },
      {
        words:
          '(?:my|our|the) (?:nearest |line )?manager (?:will|can|is)|to (?:my|our|the) (?:nearest |line )?manager',
      },
      {
        words:
          '(?:health and social care inspectorate|schools inspectorate|parliamentary ombudsman|patients advisory committee)',
      },
    ],
    authorities: [
      {
        words:
          '(?:health and social care inspectorate|ivo|schools inspectorate|patients advisory committee|skolinspektionen|patientnämnden)',
      },
    ],
    registration: [
      { words: '\\d{4}-\\d{5}' },
      {
        words: '(?:is|has been|have been|was|have) (?:now )?registered|case number',
        notAfter: 'not',
      },
    ],
    unit: [
      {
        words: '(?:the )?(?:\\p{L}+ )(?:unit|department|office|division)|contact centre',
        notAfter: '(?:another|which|some)',
      },
      { words: '(?:unit|department|office) (?:for|of)' },
    ],
    handler: [
      {
        words: '(?:your|the) (?:case handler|handler|contact person|contact) (?:is|will be)',
        notBefore: 'not',
      },
      {
        words:
          '(?:is|will be) (?:handled|dealt with|answered) by|is handling (?:your|the)|is your (?:case handler|contact)|my name is',
        notBefore: '(?:us|someone|somebody|the municipality)',
      },
    ],
    response_day: [
      {
        words: `(?:answer|reply|response|respond|get back|write|hear)[^.!?]{0,80}?(?:by|before|on|no later than|at the latest on|at the latest) (?:${date})`,
        notAfter: 'not',
      },
      {
        words: `(?:by|before|no later than) (?:${date})[^.!?]{0,60}?(?:answer|reply|response|respond|get back|hear)`,
      },
    ],
  },
  spelling: {
    apologise: ['apologised', 'apologises', 'apologize'],
    apologize: ['apologise', 'apologized'],
    apologies: ['apologise', 'apologize'],
    thanks: ['thank', 'tanks', 'shanks', 'banks', 'hanks', 'thankes'],
    thank: ['thanks', 'tank', 'than', 'shank'],
    regret: ['regrets', 'egret'],
    sorry: ['worry', 'lorry'],
    saddened: ['saddens'],
    appreciate: ['appreciated', 'appreciates'],
  },
};
