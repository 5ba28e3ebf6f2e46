import type { DeskCase } from '../desk/desk-case.ts';
import type { Day } from '../domain/calendar/day.ts';
import { messageLanguage } from './compose.ts';
import { gatherFacts } from './gather.ts';
import { type HandedOverFacts, handedOver } from './texts/handed-over.ts';
import { stackLanguages } from './texts/passages.ts';

/** The suggested text to the submitter of a case that is about to be handed over. */
export function handOverText(
  deskCase: DeskCase,
  over: HandedOverFacts,
  { today, publicUrl }: { readonly today: Day; readonly publicUrl: string },
): string {
  const versions = messageLanguage(deskCase.case.language).map((language) =>
    handedOver(gatherFacts(deskCase, language, today, publicUrl), over),
  );
  return stackLanguages(versions).body;
}
