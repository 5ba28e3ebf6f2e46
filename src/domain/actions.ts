import type { Day } from './calendar/day.ts';
import type {
  CorrectionOutcome,
  Course,
  DeliveryRoute,
  FactorCode,
  Kind,
  MessagePurpose,
  OtherScope,
  Part,
  ReplyAction,
  SecrecyProvision,
  SeriousOutcome,
  SettledState,
  Settlement,
  SolvedOutcome,
  TrackStage,
  VoidReason,
} from './vocabulary.ts';

/** What may be done to an existing case. `permission.ts` says who may do which, and `lifecycle.ts` in which status. */
export type Action =
  | { readonly type: 'register' }
  | {
      readonly type: 'classify';
      readonly kind: Kind;
      readonly themes: readonly string[];
      readonly factors: readonly FactorCode[];
    }
  | { readonly type: 'assign'; readonly unitId: string; readonly handlerId: string | null }
  | { readonly type: 'take' }
  | {
      readonly type: 'mark_secrecy';
      readonly provision: SecrecyProvision;
      readonly reason: string;
    }
  | { readonly type: 'lift_secrecy'; readonly reason: string }
  | { readonly type: 'open_track'; readonly track: string; readonly reason: string }
  /** The suggested track is not opened: it is no statutory matter, and why not. */
  | { readonly type: 'dismiss_track'; readonly reason: string }
  /** Somebody has met the distress in the words: what was done. */
  | { readonly type: 'meet_distress'; readonly reason: string }
  | {
      readonly type: 'advance_track';
      readonly stage: Exclude<TrackStage, 'opened'>;
      readonly reason: string;
    }
  | { readonly type: 'suspect_serious'; readonly reason: string }
  | {
      readonly type: 'settle_serious';
      readonly outcome: SeriousOutcome;
      readonly reason: string;
    }
  /** All whom it is about, by their accounts; none says that it is about nobody here. */
  | {
      readonly type: 'mark_concerned';
      readonly accountIds: readonly string[];
      readonly reason: string;
    }
  /** `from` leaves: what they handled goes to `to`, or waits in its unit; what they were to go through goes a level on. */
  | { readonly type: 'pass_on'; readonly from: string; readonly to: string | null }
  | { readonly type: 'change_arrival_day'; readonly day: Day; readonly reason: string }
  /** `cause`: why it happened, where that is to be recorded before the answer (`awaitsCause`). */
  | ({ readonly type: 'answer'; readonly cause?: string | undefined } & Reply)
  | ({
      readonly type: 'correct_answer';
      readonly replaces: string;
      readonly reason: string;
    } & Reply)
  /** The actor's own draft is to be read by somebody else before it is sent. */
  | { readonly type: 'request_reading'; readonly of: ReplyAction }
  /** The actor has read what `author` wrote, and sends it back with words. */
  | {
      readonly type: 'return_reading';
      readonly of: ReplyAction;
      readonly author: string;
      readonly reason: string;
    }
  | { readonly type: 'ask_submitter'; readonly body: string }
  | {
      readonly type: 'record_correction';
      readonly outcome: CorrectionOutcome;
      /** The day on which it was, or will be, corrected (LAN-04). */
      readonly on: Day | null;
      readonly words: string | null;
      readonly cause: string | null;
      readonly learning: string | null;
      /** Who sees to it that what is to be put right is, where that is the outcome. */
      readonly plan?: { readonly ownerId: string; readonly tellSubmitter: boolean };
    }
  /** What is to be done, by whom and by when; `tellSubmitter`: they hear what came of it. */
  | {
      readonly type: 'plan_action';
      readonly words: string;
      readonly ownerId: string;
      readonly due: Day;
      readonly tellSubmitter: boolean;
    }
  /** `words`: what was done, or why it is not done. `body`: what the submitter is told, where they wanted to know. */
  | {
      readonly type: 'settle_action';
      readonly actionId: string;
      readonly as: SettledState;
      readonly words: string;
      readonly body: string | null;
    }
  /** The manager stands for the plan, or for the reason for none, that somebody else has prepared. */
  | { readonly type: 'sign_plan' }
  | { readonly type: 'choose_course'; readonly course: Course; readonly reason: string }
  | { readonly type: 'write_note'; readonly body: string }
  /** Whoever has lost their code gets a new one, after a check that `reason` tells of; the former opens nothing any more. */
  | { readonly type: 'renew_code'; readonly codeHash: string; readonly reason: string }
  /** What the submitter has written needs nothing more than to be read. */
  | { readonly type: 'mark_read' }
  /** The case stays where it is; whoever is asked reads it until they have answered. */
  | { readonly type: 'ask_colleague'; readonly accountId: string; readonly body: string }
  | { readonly type: 'answer_colleague'; readonly noteId: string; readonly body: string }
  | { readonly type: 'withdraw_question'; readonly noteId: string }
  /** `day`: the new last day for the answer. `body`: what the submitter is told. */
  | {
      readonly type: 'notify_delay';
      readonly day: Day;
      readonly reason: string;
      readonly body: string;
    }
  /** What came twice goes on in the case that came first. */
  | { readonly type: 'merge'; readonly into: string; readonly reason: string }
  /**
   * `messages`: what was said in the other case meanwhile and belongs to this one, besides what was written with its own
   * code. Absent: also what the municipality wrote next to that.
   */
  | {
      readonly type: 'unmerge';
      readonly reason: string;
      readonly messages?: readonly string[];
    }
  | { readonly type: 'tie'; readonly to: string; readonly words: string | null }
  | { readonly type: 'untie'; readonly tieId: string }
  | { readonly type: 'close' }
  /** Told in a conversation, corrected and closed at once. */
  | {
      readonly type: 'solve';
      readonly how: string;
      readonly outcome: SolvedOutcome | null;
      readonly factors: readonly FactorCode[];
    }
  | { readonly type: 'reopen'; readonly reason: string }
  | {
      readonly type: 'void';
      readonly as: VoidReason;
      readonly reason: string;
    }
  | { readonly type: 'reinstate'; readonly reason: string }
  | {
      readonly type: 'hand_over';
      readonly scope: OtherScope;
      readonly to: HandOverTo;
      readonly reason: string;
      readonly body: string;
    }
  /** `on`: the day the receiver said so; null for today. `by`: who it was there, in words. */
  | {
      readonly type: 'confirm_hand_over';
      readonly how: Exclude<Settlement, 'bounced'>;
      readonly on: Day | null;
      readonly by: string | null;
    }
  | {
      readonly type: 'return_hand_over';
      readonly how: Exclude<Settlement, 'bounced'>;
      readonly reason: string;
    }
  /** The letter that goes to the receiver, and the hash of the code in it. */
  | {
      readonly type: 'record_letter';
      readonly handOverId: string;
      readonly subject: string;
      readonly body: string;
      readonly codeHash: string;
    }
  /** `into`: the new case's id. `words`: the part of what was written that belongs to it. */
  | {
      readonly type: 'split';
      readonly into: string;
      readonly words: string;
      readonly reason: string;
    }
  | { readonly type: 'confirm_posted'; readonly messageId: string }
  | { readonly type: 'confirm_told'; readonly messageId: string }
  | { readonly type: 'report_returned'; readonly messageId: string; readonly reason: string }
  /** `through`: the case whose code it is written with, where that one goes on in this one. */
  | {
      readonly type: 'submitter_message';
      readonly body: string;
      readonly key: string;
      readonly through?: string | null;
    }
  | {
      readonly type: 'dissatisfied';
      readonly reason: string | null;
      readonly key: string;
      readonly through?: string | null;
    }
  | { readonly type: 'record_message'; readonly message: ComposedMessage }
  | { readonly type: 'delivery_started'; readonly messageId: string }
  | { readonly type: 'delivered'; readonly messageId: string }
  | {
      readonly type: 'delivery_failed';
      readonly messageId: string;
      readonly permanent: boolean;
      readonly failure: string;
    };

/**
 * Where a case is handed over to: sent to a receiver outside the municipality, moved into a queue of this system, or
 * left to the submitter, who is told where to turn.
 */
export type HandOverTo =
  | { readonly by: 'email'; readonly name: string; readonly email: string }
  | { readonly by: 'letter'; readonly name: string; readonly address: string }
  | { readonly by: 'unit'; readonly unitId: string }
  | { readonly by: 'committee'; readonly committeeId: string }
  | { readonly by: 'submitter'; readonly name: string; readonly contact: string | null };

interface Reply {
  readonly body: string;
  readonly subject: string | null;
  /** The parts that the reply check found in it. */
  readonly parts: readonly Part[];
  /** The parts that the policy requires and the check did not find; sending anyway requires `overrideReason`. */
  readonly missing: readonly Part[];
  readonly overrideReason: string | null;
  /** Said on the telephone or in person instead of written to an address. */
  readonly toldOrally: boolean;
  /** The account that wrote the reply, when the actor has read it and sends it for its author. */
  readonly writtenBy?: string;
}

export interface ComposedMessage {
  readonly purpose: MessagePurpose;
  readonly key: string;
  readonly subject: string;
  readonly body: string;
  readonly parts: readonly Part[];
}

export type ActionType = Action['type'];
export type ActionOf<Type extends ActionType> = Extract<Action, { type: Type }>;

/**
 * How a message reaches this person: by e-mail if they gave an address, else by letter, else by telephone (`oral`:
 * somebody calls and says it), else on the page where the case is followed, which always shows the message too.
 */
export function routeFor(
  contact: {
    readonly email: string | null;
    readonly address: string | null;
    readonly phone: string | null;
  } | null,
): DeliveryRoute {
  if (contact?.email) return 'email';
  if (contact?.address) return 'letter';
  if (contact?.phone) return 'oral';
  return 'follow_page';
}
