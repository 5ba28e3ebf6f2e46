import type { Day } from '../../domain/calendar/day.ts';
import type { DayUnit, Kind, Language, Part } from '../../domain/vocabulary.ts';
import type { ShownPerson } from '../../people/shown.ts';

export interface Reach {
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
}

/** All that a message of the system's own can say. */
export interface MessageFacts {
  readonly language: Language;
  readonly municipality: string;
  /** Whom to ask while no unit is known. */
  readonly contact: Reach;
  readonly number: string;
  readonly kind: Kind | null;
  readonly arrivalDay: Day;
  /** Empty where none was given. */
  readonly submitterName: string;
  readonly anonymous: boolean;
  readonly replyWanted: boolean;
  /** The unit's word for this person (LAN-07); undefined where they are not one of those it serves. */
  readonly personWord: string | undefined;
  readonly unit: Reach | undefined;
  readonly handler: ShownPerson | undefined;
  /** A day the policy promises. The desk's own attention day is never told. */
  readonly responseDay:
    | { readonly days: number; readonly unit: DayUnit; readonly due: Day }
    | undefined;
  /** What the policy wants in the first message. */
  readonly owed: readonly Part[];
  /** The follow page; no code stands in an address. */
  readonly followAddress: string;
}
