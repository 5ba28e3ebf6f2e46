/**
 * What a policy can require and the product cannot do yet. The page says so beside the sentence, so that no promise
 * is shown as kept that cannot be. When a feature is built, its sentence is removed here.
 */
import type { Indicator, Report } from '../fields/follow-up.ts';
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

/**
 * The calendar says when a report is due; its contents are compiled by hand. What is to be compiled continuously stands on the
 * overview of the desk (BOT-22).
 */
export function reportNotYet({ cadence }: Pick<Report, 'cadence'>): string | undefined {
  return cadence.type === 'continuous'
    ? undefined
    : 'Systemet sammanställer inte rapporten än. Det bevakar dagen och antecknar vilka som har fått den.';
}

/**
 * Answers are on the overview of the desk. Nobody is asked in a survey, and a contact that was no submission is not counted
 * (VAS14-01).
 */
export function indicatorNotYet({ measure }: Pick<Indicator, 'measure'>): string | undefined {
  switch (measure) {
    case 'time_to_answer':
    case 'answered_in_time':
      return undefined;
    case 'time_to_first_message':
      return 'Det räknas, men visas inte på någon sida än.';
    case 'contacts_by_channel':
      return 'Synpunkter räknas efter hur de kom in, men inte andra kontakter, och inget visas på någon sida än.';
    case 'departments_reached':
    case 'survey_accessibility':
    case 'survey_influence':
    case 'survey_treatment':
    case 'survey_trust':
      return 'Systemet mäter inte det här än.';
  }
}

export const disposalNotYet = 'Systemet tar inte bort något på egen hand än.';
