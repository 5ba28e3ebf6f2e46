/** What a measure is, and the words and makings that several measures share. */
import type { CorrectionOutcome } from '../domain/vocabulary.ts';
import type { AgeBand, FigureEventName } from './events.ts';
import type { AcknowledgedHow, AnsweredHow, ReviewEnd, Standing } from './facts/fact.ts';

interface Described {
  /** On screen. */
  readonly name: string;
  /** One sentence: what is counted. */
  readonly words: string;
  /** What is left out, in one sentence; null where nothing is. */
  readonly leavesOut: string | null;
  /** Which day decides the period. */
  readonly countsBy: string;
  /** The obligation that asks for it, or the issue's own list where no policy does. */
  readonly source: string;
}

/** Cases to which it happened in the period, or that stood so on its last evening. */
export interface CountMeasure extends Described {
  readonly unit: 'cases';
  readonly of:
    | { readonly event: FigureEventName; readonly outcomes?: readonly string[] }
    | { readonly open: 'all' | 'overdue' | AgeBand };
}

/** How long it took: the median and the 90th percentile, by nearest rank. */
export interface DaysMeasure extends Described {
  readonly unit: 'days';
  readonly of: { readonly event: 'acknowledgement' | 'answer' };
}

export type Measure = CountMeasure | DaysMeasure;

export const byArrival = 'Ankomstdagen.';
export const byFirstMessage =
  'Dagen då den första bekräftelsen verkligen nådde fram eller skickades.';
export const byAnswer = 'Dagen då det första svaret verkligen skickades, postades eller lämnades.';
export const byClosure = 'Dagen då ärendet senast avslutades.';
const byHandOver = 'Dagen då ärendet lämnades över.';
export const byReview = 'Dagen då synpunktslämnaren senast sade att hen inte var nöjd.';
const byCorrection = 'Dagen då det rättades, eller då det skrevs ned vad det blev.';
export const byEvening =
  'Kvällen den sista dagen i perioden, eller i dag om perioden inte är slut.';
export const notFeedback =
  'Det som lämnats över till rätt mottagare, skräp och prov, och det som slagits ihop med ett tidigare ärende.';
export const openLeavesOut = `${notFeedback} Ett ärende som öppnats igen räknas som öppet hela tiden sedan det kom in.`;
export const issue = 'Issue 8, Figures';

export const counted = <const Of extends CountMeasure['of']>(
  of: Of,
  described: Described,
): CountMeasure => ({ unit: 'cases', of, ...described });

export const acknowledged = (
  outcome: AcknowledgedHow,
  name: string,
  words: string,
  source: string,
) =>
  counted(
    { event: 'acknowledgement', outcomes: [outcome] },
    { name, words, leavesOut: notFeedback, countsBy: byFirstMessage, source },
  );
export const answered = (outcome: AnsweredHow, name: string, words: string, source: string) =>
  counted(
    { event: 'answer', outcomes: [outcome] },
    { name, words, leavesOut: notFeedback, countsBy: byAnswer, source },
  );
export const reviewed = (outcome: ReviewEnd, name: string, words: string) =>
  counted(
    { event: 'dissatisfaction', outcomes: [outcome] },
    { name, words, leavesOut: notFeedback, countsBy: byReview, source: 'BOT-21' },
  );
export const corrected = (
  outcome: CorrectionOutcome,
  name: string,
  words: string,
  source: string,
) =>
  counted(
    { event: 'correction', outcomes: [outcome] },
    {
      name,
      words,
      leavesOut: `${notFeedback} Ärenden där ingen skrivit ned vad det blev.`,
      countsBy: byCorrection,
      source,
    },
  );
export const openFor = (band: AgeBand, name: string, words: string) =>
  counted(
    { open: band },
    { name, words, leavesOut: openLeavesOut, countsBy: byEvening, source: issue },
  );
export const handedOver = (outcomes: readonly string[], name: string, words: string) =>
  counted(
    { event: 'hand_over', outcomes },
    {
      name,
      words,
      leavesOut:
        'Det som kommit tillbaka eller tagits upp här igen: det räknas som synpunkt. Ett ärende räknas en gång, efter det senaste överlämnandet.',
      countsBy: byHandOver,
      source: 'BOT-07–12',
    },
  );
export const standing = (of: Standing): { event: 'arrival'; outcomes: readonly Standing[] } => ({
  event: 'arrival',
  outcomes: [of],
});
