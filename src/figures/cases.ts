/** The cases that a figure is made of, so that each figure can be opened. */
import { type RawBuilder, sql } from 'kysely';
import { eveningAfter, type FigureQuestion } from './count.ts';
import { ageOn, eventNamed, isWithin, openOn, overdueOn } from './events.ts';
import { eachFactor, groupingOf } from './groupings.ts';
import { type MeasureId, measures } from './measures.ts';
import { isCounted } from './reader.ts';

/** A figure of a question: the whole, or the part that has this value of what the question divides by. */
export interface FigureChoice {
  readonly measure: MeasureId;
  readonly value?: string | undefined;
}

/** Which rows of `derived.case_fact` the measure counts, and the day that each counts by. */
function rowsOf(question: FigureQuestion, measure: MeasureId) {
  const { of } = measures[measure];
  if ('open' in of) {
    const evening = sql`${eveningAfter(question.period, question.today)}::date`;
    const narrowed =
      of.open === 'all'
        ? undefined
        : of.open === 'overdue'
          ? overdueOn(evening)
          : sql`${ageOn(evening)} = ${of.open}`;
    return {
      day: sql`arrival_day`,
      from: sql``,
      where: [openOn(evening), ...(narrowed === undefined ? [] : [narrowed])],
    };
  }
  const event = eventNamed(of.event);
  const outcomes = 'outcomes' in of ? of.outcomes : undefined;
  const narrowed = outcomes === undefined ? [] : [sql`${event.outcome} = any(${outcomes}::text[])`];
  return {
    day: event.day,
    from: event.from ?? sql``,
    where: [isWithin(event, question.period), event.where, ...narrowed],
  };
}

/**
 * The ids of the cases, as a statement with the column `case_id`; each once, also where it was counted twice (opened again twice).
 * Whether the reader may open each of them is asked of the cases themselves (`desk/visible.ts`).
 */
export function casesOfFigure(
  question: FigureQuestion,
  { measure, value }: FigureChoice,
): RawBuilder<{ case_id: string }> {
  const { by, reader, place = {} } = question;
  const { day, from, where: eb } = rowsOf(question, measure);
  const grouping = by && groupingOf(by);
  const part =
    grouping === undefined || value === undefined ? [] : [sql`${grouping.value(day)} = ${value}`];
  return sql`select distinct case_id from derived.case_fact ${from} ${grouping?.several ? eachFactor : sql``}
    where ${sql.join([isCounted(reader, place), ...eb, ...part], sql` and `)}`;
}
