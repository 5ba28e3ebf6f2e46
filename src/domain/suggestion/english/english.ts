import type { SuggestionCues } from '../suggestion-cues.ts';
import { against, decisive, faint, fair, slight, strong, telling } from '../weighted-cue.ts';
import { area, factor } from './about.ts';
import { kind } from './kind.ts';

const things =
  'street ?light~|street ?lamp~|lamp~|lights?|lighting|traffic lights?|sign|signs|manhole~|drain~|pipe~|tap|road|street|pavement|path|cycle ?path|bike ?path|bike ?lane|steps?|stairs?|railing~|fence~|gate|bridge|lift|elevator|door~|lock|heating|wi-?fi|internet|recycling room|garbage room|radiator~|window~|toilet~|shower~|roof|bin|bins|rubbish|container~|swing~|slide|playground~|bench~|bus shelter|alarm~|tree|branch~|machine~|website|app|form|login|water';
const broken =
  "broken~|broke|(?:not|stopped) (?:been )?(?:working|emptied|collected|cleared|repaired|cleaned)|(?:doesn't|does not|don't|do not|won't|stopped) work~?|out of order|flicker~|blinking|is out|are out|gone out|leak~|overflow~|flood~|blocked|clogged|loose|cracked|smashed|missing|fallen|collapsed|knocked over|stuck|full|hole|holes|pothole~|vandalis~|graffiti|dangling|hanging|brown|sharp|sticking (?:up|out)";

const voice = [
  fair(
    'i (?:work|am employed|am working) (?:at|in|for|as)|as an employee|i am an? (?:\\p{L}+ )?(?:nurse|teacher|assistant|carer|care worker|substitute|cleaner|consultant|contractor|social worker) (?:at|in|for)|we who work|my (?:manager|boss|employer|workplace|colleagues?|supervisor|employment|contract)|our (?:manager|boss|employer|workplace)',
  ),
] as const;

export const english: SuggestionCues = {
  scope: {
    in_scope: [
      faint(
        'rude|friendl~|polite~|helpful|unhelpful|kind|respect~|disrespect~|attitude|treated|staff|listen~',
      ),
      faint(
        'wait~|weeks|months|queue|no (?:answer|reply)|nobody (?:answers|told|replies)|never (?:called|answered|replied)|still (?:no|not)',
      ),
      faint(
        'thank~|great|wonderful|amazing|excellent|lovely|suggestion|suggest|it would be|please|could you|would like',
      ),
      faint(
        'opening hours|closed|fee|price|expensive|information|website|english|library|school lunch|food|book~',
      ),
    ],
    fault_report: [
      decisive(
        '(?:want to |would like to |wish to )?report (?:a |an |that )?(?:fault|broken|pothole|hole|leak~|problem with|street ?light|damage)|fault report',
      ),
      strong(`(${things}) … (${broken})`),
      strong(
        `(broken|leaking|loose|overflowing|blocked|flickering|missing|cracked|hole in|graffiti on|something wrong with) … (${things})`,
      ),
      strong(
        'pothole~|brown water|no water|water leak~|fallen tree|broken glass|syringe~|needles|dumped|rats',
      ),
      slight(
        'since (?:yesterday|last|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|right now|outside (?:no|number)|on the corner|please (?:fix|repair|mend)',
      ),
      against(
        'every time|again and again|rude|suggestion|suggest|thank you for|bill|compensation|pay for|my (?:car|bike|tyre|phone)|rental|who do (?:we|i) send',
      ),
    ],
    citizen_proposal: [
      decisive("(?:citizen|resident)(?:'s|s'|s)? (?:proposal|initiative)"),
      strong(
        '(proposal|propose|suggest~) … (municipal council|city council|town council|council)|to the (?:municipal |city |town )?council',
      ),
      against('(?:no answer|never|months ago|years ago)'),
    ],
    appeal: [
      decisive(
        '(?:want|wish|would like|hereby|going|intend) (?:to )?appeal|i (?:hereby )?appeal|appeal (?:against|of|the decision|your decision)|appealing',
        { notAfter: 'how (?:do i|can i|to)|not|no' },
      ),
      strong(
        '(decision|refusal|rejection) … (overturned|reversed|changed|reconsider~|annulled|quashed|reviewed)|(reconsider|overturn|change|reverse|review) (?:the|your|this) (decision|refusal|rejection)',
      ),
      strong(
        'administrative court|do not accept … decision|cannot accept … decision|disagree with … decision',
      ),
      fair(
        '(?:application|request) … (?:rejected|refused|denied|turned down)|decision (?:dated|of|from)|rejected my',
      ),
    ],
    damages_claim: [
      strong(
        'who (?:pays|will pay|compensates|replaces)|(?:broke|ruined|destroyed|damaged) my (glasses|phone|bike|bicycle|car|jacket|tooth|arm|wrist|leg)',
      ),
      decisive(
        'compensation (?:for|claim)|claim~ (?:compensation|damages|for damage)|(?:sue|liability claim)|claim for damages',
      ),
      strong(
        '(?:want|demand|expect|seek|entitled to|ask for|how do i (?:get|claim)) … (compensat~|reimburse~|refund for the damage)',
      ),
      strong(
        '(?:who|where) … (?:pays|pay|send|reimburse~) … (receipt|bill|invoice|damage|repair~)|(?:you|municipality) (?:should|must|will|to) (?:pay|cover|reimburse) … (repair|damage|tyre|phone|glasses|bike|car)',
      ),
      fair(
        '(car|tyre|tire|wheel|bike|bicycle|glasses|jacket|phone|tooth|teeth|windscreen|clothes) … (damag~|ruin~|burst|explod~|broke~|scratch~|dent~|destroy~|torn|flat|puncture~)',
      ),
      fair(
        '(damag~|ruin~|broke~|scratch~|dent~|destroy~|puncture~) … (car|tyre|tire|wheel|bike|bicycle|glasses|jacket|phone|tooth|teeth|clothes)',
      ),
      fair(
        'receipt~|insurance|repair (?:cost|bill)|deductible|excess|charged (?:us|me)|invoice|medical bill',
      ),
      slight('photos? attached|attached|sek|kronor|hit a|fell|tripped|slipped'),
    ],
    employer_matter: [
      ...voice,
      strong(
        'my (?:salary|pay|wages|shifts?|schedule|holiday|vacation|leave|contract|overtime)|(?:unpaid|wrong|missing) (?:salary|wages|pay|overtime)|trade union|union representative|safety representative|work environment|sick pay|parental leave|dismissed|fired|pay slip',
      ),
      fair(
        '(manager|boss) … (bull~|harass~|shout~|refus~|threat~|favour~)|(?:colleagues?|co-workers?) … (?:afraid|quit|sick)',
      ),
      against('my (?:husband|wife|son|daughter|mother|father|partner)'),
    ],
    statutory_social: [
      decisive('lex sarah|lex maria|health and social care inspectorate|ivo'),
      strong(
        '(medicine|medication|tablets?|insulin|pills?) … (wrong|forgot~|missed|mixed up|never|not given)|(wrong|missed|forgotten) (medicine|medication|pills)|bed ?sores?|neglect~|abuse~|mistreat~|malnourish~|dehydrated',
      ),
      strong(
        '(?:lying|left|found|sat|sitting) … (?:on the floor|in (?:her|his) own|for hours|alone all|without (?:food|water|help))',
      ),
      fair(
        '(staff|carer~|home care|nursing home|care home) … (hit|pushed|rough|shouted|slept|stole|stolen)|social services … (?:did nothing|ignored|failed|child)|child (?:is )?(?:being )?(?:abused|hurt|neglected)',
      ),
      slight('home care|nursing home|care home|mother|father|grandmother|grandfather'),
    ],
    school_statutory: [
      decisive(
        'degrading treatment|education act|swedish schools inspectorate|schools inspectorate|complaint (?:about|against) (?:the )?(?:education|school|teaching)',
      ),
      strong(
        '(bull~|harass~|hit|hits|beaten|excluded|kicked|called names|threaten~) … (school|class|teacher|pupil~|student~|principal|preschool)|(school|class|teacher|pupils?|students?|principal|preschool) … (bull~|harass~|hits?|beaten|kick~|called (?:him|her|them)|grabbed|threaten~)',
      ),
      fair(
        'special support|right to support|adhd|autis~|dyslexia|support (?:teacher|assistant)|principal … (?:nothing|refus~)|afraid (?:to go|of going) to school',
      ),
      slight('school|teacher|preschool|my (?:son|daughter)'),
    ],
    whistleblowing: [
      ...voice.map((cue) => ({ ...cue, weight: 2 })),
      decisive('whistle ?-?blow~'),
      strong(
        'brib~|corrupt~|kickback~|embezzl~|fraud~|falsif~|forged|backdat~|conflict of interest|cover(?:ed|ing)? up|inside information',
      ),
      strong(
        '(invoic~|bill~) … (?:more hours|never (?:done|performed)|twice|too much)|(contract|tender|procurement) … (?:brother|sister|friend|wife|husband|cousin)',
      ),
      fair(
        'retaliat~|protected|remain anonymous|do not want my name|have (?:copies|proof|evidence)|told to (?:lie|change|sign|keep quiet)|illegal~',
      ),
    ],
    urgent_danger: [
      decisive(
        'life-?threatening|in mortal danger|unconscious|not breathing|suicid~|kill myself|gas leak|smell of gas|live wire|power line … (?:down|hanging)',
      ),
      strong(
        '(?:is on fire|fire in|burning|smoke coming)|(ice) … (broke|broken|cracked)|(?:man|woman|child|boy|girl|person|someone|somebody) … (?:in the (?:water|lake|river|well)|drowning|bleeding|trapped)|drowning',
      ),
      strong(
        '(tree|wall|roof|branch|scaffold~|sign) … (?:about to fall|falling|leaning|collaps~)|(manhole|well|pit|hole) … (?:open|no cover|without cover|uncovered)|(knife|gun|weapon)',
      ),
      fair(
        'right now|immediately|urgent~|emergency|at once|call(?:ed|ing)? 112|112|ambulance|trying to (?:reach|stop|help)|someone (?:will|could) (?:die|be killed|get killed)',
      ),
      against('last (?:week|month|year)|months ago|suggest~|would be nice'),
    ],
    other_authority: [
      telling(
        "social insurance agency|försäkringskassan|tax agency|skatteverket|migration agency|migrationsverket|employment service|arbetsförmedlingen|housing allowance|child benefit|residence permit|personal number|driving licen[cs]e|transport agency|trafikverket|swedish transport administration|police report|the police|health ?cent(?:re|er)|hospital|vårdcentral~|1177|dentist|doctor'?s? appointment|postnord|the post office|train~|regional bus|public transport|bus company|sl|västtrafik|skånetrafiken|electricity company|broadband|bank",
        {
          notAfter:
            '(?:at|in|to|near|from|by|outside|behind|opposite)(?: the)?|works? (?:at|for) the',
        },
      ),
      slight('not sure if (?:this is|you)|is this the municipality|can you help me with'),
      against('municipality (?:has|is)|school bus|home care|preschool'),
    ],
  },
  kind,
  area,
  factor,
};
