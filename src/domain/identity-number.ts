/**
 * Finds Swedish personal identity numbers and coordination numbers (personnummer, samordningsnummer) in submitted
 * text, so that submitters can be asked whether they mean to send one: a submission becomes an official document.
 */

/** With or without century and sign: 19900101-2384, 900101-2384, 9001012384. Every part has a fixed length. */
const written = /(?<![\d-])(?:19|20)?(\d{2})(\d{2})(\d{2})[-+ ]?(\d{4})(?![\d-])/g;

/** The check digit over the ten digits (Skatteverket, SKV 704): every other one doubled, the digits of the products summed. */
function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (const [place, digit] of [...digits].entries()) {
    const product = Number(digit) * (place % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === 0;
}

/** A coordination number has 60 added to its day. */
function isDay(month: string, day: string): boolean {
  const number = Number(day) > 60 ? Number(day) - 60 : Number(day);
  return Number(month) >= 1 && Number(month) <= 12 && number >= 1 && number <= 31;
}

/** The numbers as they are written in the text, in order. */
export function identityNumbersIn(text: string): readonly string[] {
  return [...text.matchAll(written)]
    .filter(
      ([, year = '', month = '', day = '', last = '']) =>
        isDay(month, day) && hasCheckDigit(`${year}${month}${day}${last}`),
    )
    .map(([number]) => number);
}
