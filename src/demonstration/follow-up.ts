import type { TenantTransaction } from '../db/tenant.ts';
import type { StaffActor } from '../domain/actor.ts';
import { reasonNotCounted } from '../domain/calendar/counting.ts';
import { addDays, type Day, dateOf, zone } from '../domain/calendar/day.ts';
import { type Obligation, obligationsUntil } from '../domain/obligations/obligations.ts';
import { ownersOf } from '../domain/obligations/people.ts';
import { lastDayOf, periodAt } from '../domain/obligations/periods.ts';
import { type FollowUp, placesOf } from '../follow-up/calendar.ts';
import { completeObligation, type ObligationCompletion } from '../follow-up/complete.ts';
import type { Organisation } from '../people/directory.ts';
import { followUpRulesOf } from '../policy/follow-up-rules.ts';
import type { Policy } from '../policy/schema.ts';

/** What is reported here happened before any case of the demonstration was received. */
const daysBeforeCases = 45;

const analyses = [
  'Få synpunkter kom in under perioden, och de flesta gällde information. Vi har skrivit om breven som går ut till nya brukare och följer upp det efter nästa kvartal.',
  'Klagomålen handlar mest om att det är svårt att nå oss på telefon efter lunch. Från och med nästa månad delar vi på telefontiden, så att någon alltid svarar.',
  'Beröm och klagomål gäller samma sak: bemötandet. Det beror på vem man möter. Vi tar upp det på nästa arbetsplatsträff och skriver ner hur vi vill ha det.',
] as const;

interface FollowUpSetup {
  readonly municipality: { readonly id: string; readonly name: string };
  readonly organisation: Organisation;
  readonly policies: readonly Policy[];
  actor(accountId: string): StaffActor | undefined;
}

interface Scene {
  readonly at: Temporal.Instant;
  readonly actor: StaffActor;
  readonly obligation: Obligation;
  readonly completion: ObligationCompletion;
}

/** The first day on or after it that offices are open. */
function openDay(day: Day): Day {
  const rule = { unit: 'arbetsdag', saturdayCounts: false, closedDays: new Set<Day>() } as const;
  return reasonNotCounted(day, rule) === undefined ? day : openDay(addDays(day, 1));
}

function momentOf(day: Day, minutes: number): Temporal.Instant {
  const nine = dateOf(day).toZonedDateTime({ timeZone: zone, plainTime: '09:00' });
  return nine.add({ minutes }).toInstant();
}

/** Meetings take place before the period ends, and summaries in the weeks after it. */
function sceneOf(actor: StaffActor, obligation: Obligation, turn: number): Scene {
  const { duty, period } = obligation;
  const meeting = duty.kind === 'staff_meeting';
  const day = openDay(addDays(lastDayOf(period), meeting ? turn - 20 : 3 + (turn % 9)));
  const words = analyses[turn % analyses.length] ?? null;
  const completion: ObligationCompletion =
    duty.kind === 'analysis'
      ? { kind: duty.kind, words }
      : duty.kind === 'report'
        ? { kind: duty.kind, on: day, recipients: duty.recipients }
        : { kind: duty.kind, on: day, words: null };
  return { at: momentOf(day, turn * 11), actor, obligation, completion };
}

/**
 * The last quarter that ended well before today: follow-up is done everywhere except in one unit, which is late with
 * both its meeting and its analysis. Only where workplaces are to hold meetings, because otherwise nothing is due
 * before the quarter's end.
 * @returns how many rows were made
 */
export async function generateFollowUp(
  trx: TenantTransaction,
  setup: FollowUpSetup,
  today: Day,
): Promise<number> {
  const { municipality, organisation, policies } = setup;
  const before = addDays(today, -daysBeforeCases);
  const quarter = periodAt({ type: 'times_a_year', times: 4 }, before);
  if (!quarter) return 0;
  const goLive = addDays(quarter.from, -25);
  const places = placesOf(municipality, organisation);
  const versions = policies.map(followUpRulesOf);
  const due = obligationsUntil({ versions, places, goLive }, today).filter(
    ({ period }) => period.to === quarter.from,
  );
  const late = due.find(({ duty }) => duty.kind === 'staff_meeting')?.place.id;
  if (late === undefined) return 0;
  const people = organisation.accounts.filter(({ active }) => active);
  const scenes = due
    .filter(({ place }) => place.id !== late)
    .flatMap((obligation, turn): Scene[] => {
      const [owner] = ownersOf(people, obligation.duty.owner, obligation.place);
      const actor = owner && setup.actor(owner.id);
      return actor?.role === obligation.duty.owner ? [sceneOf(actor, obligation, turn % 14)] : [];
    })
    .sort((one, other) => Temporal.Instant.compare(one.at, other.at));
  for (const { at, actor, obligation, completion } of scenes) {
    const followUp: FollowUp = { obligation, completions: [], status: 'due' };
    const result = await completeObligation(
      trx,
      { now: () => at },
      { actor, followUp, seen: 0, completion, others: [] },
    );
    if (result.type === 'refused') throw new Error(`the follow-up was refused: ${result.reason}`);
  }
  return scenes.length;
}
