import { Fragment } from 'preact';
import { piecesWithAddresses } from './addresses.ts';
import { Breakable } from './breakable.tsx';

/** A telephone number as it is written in Sweden: the emergency number, or an area code with groups of digits. */
const telephone = /\b112\b|\+?\d[\d-]{4,15}\d(?: \d{2,3}){0,5}/g;

/** The telephone numbers in a line. */
export function telephonesIn(line: string): readonly string[] {
  return [...line.matchAll(telephone)].map(([number]) => number);
}

/** A telephone number as a link, which is never broken between its digits. */
export function TelephoneLink({ number }: { readonly number: string }) {
  return (
    <a class="ds-link" href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}>
      <span class="number">{number}</span>
    </a>
  );
}

/** A line of contact details, with telephone numbers and e-mail addresses as links. */
export function ContactLine({ line }: { readonly line: string }) {
  return (
    <>
      {piecesWithAddresses(line).map(({ kind, text }, index) =>
        kind === 'mail' ? (
          <a key={index} class="ds-link" href={`mailto:${text}`}>
            <Breakable>{text}</Breakable>
          </a>
        ) : (
          <LinkedTelephones key={index}>{text}</LinkedTelephones>
        ),
      )}
    </>
  );
}

function LinkedTelephones({ children }: { readonly children: string }) {
  const numbers = telephonesIn(children);
  return (
    <>
      {children.split(telephone).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <TelephoneLink number={numbers[index - 1] ?? ''} />}
          {part}
        </Fragment>
      ))}
    </>
  );
}
