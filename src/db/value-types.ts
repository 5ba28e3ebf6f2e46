/**
 * How column values are converted to JavaScript, the same for both databases. The keys are PostgreSQL's fixed type
 * numbers.
 */
const int8 = 20;
const date = 1082;
const numeric = 1700;

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`${text} is more than a number can hold exactly`);
  return value;
}

const asWritten = (text: string): string => text;

/** `date` remains 'YYYY-MM-DD': a Date would be another day in another time zone. `timestamptz` becomes a Date. */
export const valueParsers: Readonly<Record<number, (text: string) => unknown>> = {
  [int8]: wholeNumber,
  [date]: asWritten,
  [numeric]: asWritten,
};
