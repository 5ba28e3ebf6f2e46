import { Fragment } from 'preact';
import { Breakable } from './breakable.tsx';

/** A telephone number as it is written here: the emergency number, or an area code with groups of digits. */
const telephone = /\b112\b|\+?\d[\d-]{4,}\d(?: \d{2,3})*/g;

/** The numbers to ring that stand in a line. */
export function telephonesIn(line: string): readonly string[] {
  return [...line.matchAll(telephone)].map(([number]) => number);
}

/** A number to press, which is never broken between its digits. */
export function TelephoneLink({ number }: { readonly number: string }) {
  return (
    <a class="ds-link" href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}>
      <span class="number">{number}</span>
    </a>
  );
}

/** A line of how somebody is reached, with what can be rung or written to as a link. */
export function Reach({ line }: { readonly line: string }) {
  const numbers = telephonesIn(line);
  return (
    <>
      {line.split(/(\S+@\S+\.\w+)/).map((part) =>
        part.includes('@') ? (
          <a key={part} class="ds-link" href={`mailto:${part}`}>
            <Breakable>{part}</Breakable>
          </a>
        ) : (
          <Fragment key={part}>
            {part
              .split(telephone)
              .flatMap((between, at) =>
                at === 0 ? [between] : [<TelephoneLink number={numbers[at - 1] ?? ''} />, between],
              )}
          </Fragment>
        ),
      )}
    </>
  );
}
