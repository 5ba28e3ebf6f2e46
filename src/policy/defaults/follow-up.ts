/** Defaults for follow-up where the policy sets no frequency of its own. */
import type { PolicyDraft } from '../schema.ts';
import { byDefault } from '../sourced.ts';

export const usualFollowUpDays: Pick<PolicyDraft, 'followUpDue' | 'followUpRaisedAfter'> = {
  followUpDue: byDefault(
    { amount: 20, unit: 'arbetsdag' },
    'Policyn säger inte hur lång tid efter en periods slut uppföljningen ska vara klar. Tjugo arbetsdagar räcker för att skriva.',
  ),
  followUpRaisedAfter: byDefault(
    { amount: 5, unit: 'arbetsdag' },
    'Policyn säger inget om det som blir försenat. Efter fem arbetsdagar får nästa chef veta.',
  ),
};

export const ownerOfFollowUp: PolicyDraft['followUpOwner'] = byDefault(
  'quality_strategist',
  'Policyn säger inte vem som håller samman uppföljningen. Kvalitetsstrategen ser alla nämnders.',
);

export const noAnalysis: PolicyDraft['analysis'] = byDefault(
  null,
  'Policyn kräver ingen analys av chefen.',
);

export const noStaffMeetings: PolicyDraft['staffMeetings'] = byDefault(
  null,
  'Policyn säger inget om arbetsplatsträffar.',
);

export const noActionPlan: PolicyDraft['actionPlan'] = byDefault(
  null,
  'Policyn kräver ingen åtgärdsplan för varje ärende.',
);

export const nothingPublished: PolicyDraft['publication'] = byDefault(
  { statistics: 'none', entries: 'none' },
  'Policyn säger inget om att redovisa på webben. Inget publiceras utan beslut.',
);
