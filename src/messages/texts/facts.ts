import type { Day } from '../../domain/calendar/day.ts';
import type { DayUnit, Kind, Language, Part } from '../../domain/vocabulary.ts';
import type { PublicPerson } from '../../people/public-person.ts';
import type { MessageText } from '../../policy/fields/message-text.ts';

export interface ContactRoute {
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
}

export interface PromisedDay {
  readonly type: 'promised';
  readonly due: Day;
  /**
   * How it is counted from the arrival; undefined where it is counted from another day and only the last one can be
   * given.
   */
  readonly span: { readonly days: number; readonly unit: DayUnit } | undefined;
}

/**
 * The last day for the answer had passed before the submitter could be informed, as when a letter is registered late.
 */
export interface PassedDay {
  readonly type: 'passed';
  readonly due: Day;
}

/** Everything that an automatic message can contain. */
export interface MessageFacts {
  readonly language: Language;
  readonly municipality: string;
  /** Whom to contact while no unit is known. */
  readonly contact: ContactRoute;
  readonly number: string;
  /** The case that this one was split off from. */
  readonly splitFrom: string | null;
  readonly kind: Kind | null;
  readonly arrivalDay: Day;
  /** As the policy defines it (`isRegistered`); until then the message says only that it was received. */
  readonly isRegistered: boolean;
  /** Empty where none was given. */
  readonly submitterName: string;
  readonly anonymous: boolean;
  readonly replyWanted: boolean;
  /** By the policy; a reply to one who is anonymous may be offered without being owed (FAL-16). */
  readonly replyOwed: boolean;
  /** Whether the policy says that the manager answers (FAL-16). */
  readonly managerAnswers: boolean;
  /** The word for this person (LAN-07); undefined where the unit's own does not fit them. */
  readonly personWord: string | undefined;
  readonly unit: ContactRoute | undefined;
  readonly handler: PublicPerson | undefined;
  /** A day promised by the policy. The internal attention day is never included. */
  readonly responseDay: PromisedDay | PassedDay | undefined;
  /** The municipality's own texts for the first message, in place of the product's. */
  readonly ownWords: Readonly<Partial<Record<MessageText['passage'], string>>>;
  /** The parts that the policy requires in the first message. */
  readonly owed: readonly Part[];
  /** The follow page; addresses never contain a code. */
  readonly followAddress: string;
}
