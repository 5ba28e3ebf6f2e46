import type { SuggestionCues } from '../suggestion-cues.ts';
import { area } from './area.ts';
import { schoolStatutory, statutorySocial } from './care-and-school.ts';
import { inScope, otherAuthority } from './elsewhere.ts';
import { factor } from './factor.ts';
import { faultReport, urgentDanger } from './fault.ts';
import { kind } from './kind.ts';
import { appeal, citizenProposal, damagesClaim } from './law.ts';
import { employerMatter, whistleblowing } from './workplace.ts';

export const swedish: SuggestionCues = {
  scope: {
    in_scope: inScope,
    fault_report: faultReport,
    citizen_proposal: citizenProposal,
    appeal,
    damages_claim: damagesClaim,
    employer_matter: employerMatter,
    statutory_social: statutorySocial,
    school_statutory: schoolStatutory,
    whistleblowing,
    urgent_danger: urgentDanger,
    other_authority: otherAuthority,
  },
  kind,
  area,
  factor,
};
