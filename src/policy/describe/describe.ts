import type { Policy } from '../schema.ts';
import { aboutTheVersion, whatItIs } from './about.ts';
import { classAndClosure } from './case-work.ts';
import { followUp, indicators, reports } from './follow-up.ts';
import { firstMessage, theReply } from './messages.ts';
import { attitudes, disposal, openness, promises } from './openness.ts';
import { elsewhere, statutoryTracks } from './routes.ts';
import type { PolicySection } from './section.ts';
import { howItComesIn, whoMaySpeak } from './submitters.ts';
import { ownDays, promisedDays } from './times.ts';

/** A whole version in plain Swedish: every value once, with where it comes from, in the order somebody would ask. */
export function describePolicy(policy: Policy): readonly PolicySection[] {
  return [
    aboutTheVersion(policy),
    whatItIs(policy),
    promises(policy),
    whoMaySpeak(policy),
    howItComesIn(policy),
    promisedDays(policy),
    ownDays(policy),
    firstMessage(policy),
    theReply(policy),
    classAndClosure(policy),
    elsewhere(policy),
    statutoryTracks(policy),
    followUp(policy),
    reports(policy),
    indicators(policy),
    openness(policy),
    disposal(policy),
    attitudes(policy),
  ];
}
