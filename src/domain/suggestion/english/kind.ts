import type { Kind } from '../../vocabulary.ts';
import { against, decisive, fair, slight, strong, type WeightedCue } from '../weighted-cue.ts';

const disappointed =
  'complain~|complaint~|disappoint~|unacceptable|terrible|awful|angry|frustrat~|rude|rudely|ridiculous|shame~|worst|poor|bad|unfair|dissatisf~|annoy~|upset|disgust~|fed up|how can';

export const kind: Readonly<Record<Kind, readonly WeightedCue[]>> = {
  complaint: [
    strong('(?:want|would like|wish) to (?:complain|make a complaint)|complaint about'),
    fair(disappointed),
    fair(
      "(?:doesn't|does not|didn't|did not|don't|do not|isn't|is not|wasn't|was not|never|nobody|no one|cannot|can't|couldn't) \\p{L}+|no (?:answer|reply|information|help)|without (?:asking|telling|any)",
    ),
    slight(
      'not|never|broken|dirty|late|closed|wrong|still|waited|waiting|too (?:expensive|few|loud|cold|slow)|problem~|dangerous|damage~|compensation|appeal|charged|had to|loud~',
    ),
    against('thank you (?:so|very) much|wonderful|amazing|just want(?:ed)? to thank|suggestion'),
  ],
  praise: [
    decisive(
      '(?:want|wanted|would like) to (?:thank|praise|compliment|say thank)|thank you so much|many thanks to|huge thank|big thank|kudos|well done|hats off|deserves? (?:a medal|praise|credit)|shout-?out',
    ),
    strong(
      'wonderful|amazing|fantastic|excellent|brilliant|great (?:job|work|service|experience)|so (?:kind|helpful|friendly|grateful|happy)|best (?:\\p{L}+ )?(?:ever|in|i)|very (?:happy|pleased|impressed|grateful|helpful|kind)',
      { notAfter: 'not|be|would be' },
    ),
    fair('thank~ (?:you )?for|thanks|grateful|lovely|appreciate~|friendl~|kind|helpful', {
      notAfter: 'not|kind|would',
    }),
    against('but|however|unfortunately|suggest~|could you|please|not|never'),
    against(disappointed),
  ],
  suggestion: [
    decisive(
      'suggestion~|i (?:would like to |want to )?(?:suggest|propose)|(?:my|an|one) idea|proposal',
    ),
    strong(
      '(?:it )?(?:would|could) be (?:\\p{L}+ )?(?:nice|great|good|helpful|better|useful|wonderful|lovely)|(?:could|can|would) (?:you|we|the municipality|it) (?:please |perhaps |possibly |maybe )?(?:add|put|build|have|install|open|offer|make|provide|consider|be possible|plant|extend|start|create)|why not|how about|please (?:put|add|build|install|consider|open|extend|make|translate|provide)|it would help',
    ),
    fair(
      'should (?:have|be|add|install|offer)|i wish|would like (?:to see|you to)|more|in other (?:cities|towns|municipalities|countries)|put (?:it|a|an|up)',
    ),
    against(disappointed),
  ],
  view: [
    strong(
      '(?:in )?my (?:view|opinion)|our (?:view|opinion)|(?:want|would like|wish) to (?:share|give|express) (?:my|a|an) (?:view|opinion)',
    ),
    fair("(?:i am|we are|i'm) (?:in favour of|for|against|opposed to|critical of|sceptical of)"),
    against(disappointed),
  ],
  question: [
    strong(
      "i (?:wonder|was wondering|am wondering|have a question)|question:|(?:could|can) (?:you|someone|anyone) (?:please )?(?:tell|explain|let me know|say|inform)|i(?: would|'d) like to know|do you know",
    ),
    strong(
      '(?:^|[.!?:,] |(?:hi|hello|hey)[!,.]? )(?:how|when|where|what|who|which|is there|are there|do (?:i|you|we)|can (?:i|we)|is it|am i|does|may i) [^.!]{2,120}\\?',
    ),
    fair('[^.!?]{5,200}\\?(?: (?:regards|kind|best|thank|/|sincerely).{0,60})?$'),
    against(disappointed),
    against('never|nobody|still|why (?:is|are|do|did)|how can|compensation|damage~|charged|rudely'),
  ],
};
