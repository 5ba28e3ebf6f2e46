import type { Policy } from '../schema.ts';
import { aboutTheVersion, definitionSection } from './about.ts';
import { classAndClosure } from './case-work.ts';
import { followUp, indicators, reports } from './follow-up.ts';
import { firstMessage, replySection } from './messages.ts';
import { attitudesSection, disposal, openness, promises } from './openness.ts';
import { redirectionsSection, statutoryTracks } from './routes.ts';
import type { PolicySection } from './section.ts';
import { channelsSection, submittersSection } from './submitters.ts';
import { ownDays, promisedDays } from './times.ts';

/** A whole version in plain Swedish: every value once, with its source, in the order in which somebody would ask. */
export function describePolicy(policy: Policy): readonly PolicySection[] {
  return [
    aboutTheVersion(policy),
    definitionSection(policy),
    promises(policy),
    submittersSection(policy),
    channelsSection(policy),
    promisedDays(policy),
    ownDays(policy),
    firstMessage(policy),
    replySection(policy),
    classAndClosure(policy),
    redirectionsSection(policy),
    statutoryTracks(policy),
    followUp(policy),
    reports(policy),
    indicators(policy),
    openness(policy),
    disposal(policy),
    attitudesSection(policy),
  ];
}
