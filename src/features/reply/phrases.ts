import type { DeskCase } from '../../desk/desk-case.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import { fillPhrase, type PhraseRow, type PhraseValues } from '../../domain/phrase.ts';
import { missingIn } from '../../i18n/desk/phrases.ts';
import { outwardHandler } from './reply-check.ts';
import { contextOf } from './suggestion.ts';

/** The day that was promised for the answer and still is; the desk's own days are told to nobody. */
function promisedDay({ clocks, case: { language } }: DeskCase): string | null {
  const clock = clocks.find(
    ({ kind, basis, stopped_at }) =>
      kind === 'response' && basis === 'policy' && stopped_at === null,
  );
  return clock ? formatDay(clock.due, language) : null;
}

function valuesFor(deskCase: DeskCase, actor: StaffActor, publicUrl: string): PhraseValues {
  const { case: row, organisation, municipality } = deskCase;
  const { personWord, name, followAddress, phone, signature } = contextOf(
    deskCase,
    actor,
    publicUrl,
  );
  return {
    personen: personWord,
    namn: name,
    nummer: row.number,
    enhet: organisation.unit(row.unit_id ?? '')?.name ?? null,
    handläggare: outwardHandler(deskCase) ?? signature[0] ?? null,
    svarsdag: promisedDay(deskCase),
    kommun: municipality.name,
    telefon: phone,
    följsida: followAddress,
  };
}

/** The phrase as it is said in a reply to this case, with the unit's own word for the person (LAN-07). */
export function filledFor(
  { text, language }: PhraseRow,
  deskCase: DeskCase,
  actor: StaffActor,
  publicUrl: string,
): string {
  return fillPhrase(text, valuesFor(deskCase, actor, publicUrl), missingIn(language));
}
