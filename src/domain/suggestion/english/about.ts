import type { SuggestionCues } from '../suggestion-cues.ts';
import { against, decisive, fair } from '../weighted-cue.ts';

export const area: SuggestionCues['area'] = {
  preschool: [decisive('pre-?school~|kindergarten~|day ?care|nursery')],
  compulsory_school: [
    decisive(
      'primary school|compulsory school|elementary|middle school|school lunch|schoolyard|after-?school|grade [1-9]|year [1-9]',
    ),
    fair('school|teacher~|pupil~|classroom|principal|homework', {
      notAfter: 'high|upper secondary|music|my old',
    }),
  ],
  upper_secondary: [
    decisive(
      'upper secondary|high school|gymnasium|adult education|sfi|swedish for immigrants|komvux|swedish course',
    ),
  ],
  elderly_care: [
    decisive('home care|elderly|nursing home|care home|retirement home|dementia|safety alarm'),
    fair('grandmother|grandfather|old (?:mother|father)'),
  ],
  disability_support: [
    decisive('disabilit~|lss|personal assistan~|group home|daily activities|support person'),
    fair('wheelchair|autism|brother|sister'),
  ],
  social_services: [
    decisive(
      'social services|social worker|income support|welfare|financial assistance|foster|homeless~|shelter|debt counsel~',
    ),
  ],
  streets_parks: [
    decisive(
      'street ?light~|pothole~|pavement|sidewalk|cycle ?path|bike ?(?:path|lane)|playground~|parking|crossing|road ?works?|snow|camper~|bench~|traffic light~|dog park',
    ),
    fair('road|street|park|path|bridge|tree~|jetty|town|ice|lake|sign|trees'),
  ],
  transport: [
    decisive(
      'school bus|mobility service|paratransit|färdtjänst|ferry|bus|buses|bus stop|taxi|bus driver',
    ),
  ],
  water_waste: [
    decisive(
      'rubbish|garbage|waste|recycl~|bin collection|sewage|tap water|drinking water|water bill|bins (?:are|were|have)|trash',
    ),
  ],
  planning_building: [
    decisive(
      'building permit|planning permission|detailed plan|zoning|construction|neighbour.{0,20}build',
    ),
  ],
  environment_health: [
    decisive(
      'food inspect~|environment~ (?:office|inspector)|noise|air quality|pollution|restaurant|hygiene|health inspector',
    ),
    against('playground'),
  ],
  culture_leisure: [
    decisive(
      'librar~|swimming~|pool|sports hall|ice rink|museum|concert|festival|culture~|leisure|gym|theatre|youth centre|swim',
    ),
  ],
  admin_contact_centre: [
    decisive(
      'contact cent(?:re|er)|switchboard|town hall|city hall|reception|website|e-service|customer service',
    ),
    against('school|library|preschool'),
  ],
};

export const factor: SuggestionCues['factor'] = {
  bemotande: [
    decisive(
      'rude~|friendl~|polite~|helpful|unkind|kind|disrespect~|attitude|shout~|yell~|loudly|treated|spoken to|smil~|arrogant|listen~',
    ),
  ],
  delaktighet: [
    decisive('participat~|influence|have a say|consult~|decide for|asked us|proposal|citizen'),
  ],
  tillganglighet: [
    decisive(
      'accessib~|wheelchair|ramp|opening hours|closed|open|in english|english|translat~|queue|cannot reach|parking|lift|elevator|sign',
    ),
    fair('language|too far|booking'),
  ],
  handlaggningstid: [
    decisive('wait~|weeks|months|delay~|slow|no (?:answer|reply)|still|queue|processing'),
  ],
  utforande: [
    decisive(
      'broken|not working|dirty|clean~|repair~|badly|poorly|missed|forgot~|maintenance|leak~|hole|sticking|compensation|damage~',
    ),
  ],
  trygghet: [
    decisive(
      'unsafe|safe|safety|danger~|afraid|scared|fear|dark|slippery|bull~|violence|alarm|threat~|drown~|in the water|ice',
    ),
  ],
  information: [
    decisive(
      'information|inform~|website|nobody told|unclear|explain~|sign|signs|instructions|how (?:do|to|the)|told|label|know',
    ),
  ],
  valfrihet: [decisive('choose|choice|option~|alternative|forced|other preschool|one place')],
  boendemiljo: [
    decisive('noise|noisy|neighbour~|neighbor~|apartment|smell|litter~|graffiti|flat|sleep'),
  ],
  mat: [decisive('food|lunch|meal~|menu|breakfast|dinner|vegetarian|vegan|halal|allerg~')],
  taxor: [
    decisive('fee|fees|price~|expensive|cost~|invoice|bill|pay'),
    against('compensation|damage~'),
  ],
  annat: [decisive('appeal|whistle~|salary|tax agency|migration~|police|insurance agency')],
};
