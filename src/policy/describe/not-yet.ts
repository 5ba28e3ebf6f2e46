/**
 * What a policy can ask for that the product has no means for yet. The page says so beside the sentence, since a promise
 * whose means does not exist is not shown as kept. Whoever builds a means takes its sentence away here.
 */
import type { Report } from '../fields/follow-up.ts';
import type { Policy } from '../schema.ts';

/** Neither figures nor single submissions are on the web (FAL-06). */
export function publicationNotYet({
  statistics,
  entries,
}: Policy['publication']['value']): string | undefined {
  if (statistics === 'none' && entries === 'none') return undefined;
  if (entries === 'none') return 'Här visas ingen statistik på webben än.';
  if (statistics === 'none') return 'Här visas inga enskilda synpunkter på webben än.';
  return 'Här visas varken statistik eller enskilda synpunkter på webben än.';
}

/** The calendar says when a report is due; its contents are compiled by hand, and nothing is shown continuously (BOT-22). */
export function reportNotYet({ cadence }: Pick<Report, 'cadence'>): string {
  return cadence.type === 'continuous'
    ? 'Systemet har ingen sådan löpande sammanställning än.'
    : 'Systemet sammanställer inte rapporten än. Det bevakar dagen och antecknar vilka som har fått den.';
}

export const indicatorNotYet = 'Systemet redovisar inte det här måttet än.';

export const disposalNotYet = 'Systemet tar inte bort något på egen hand än.';
