import { Fragment } from 'preact';

/** An address of mail or of a page, as it stands among other words. */
const address = /(\S+@\S+|https?:\/\/\S+)/u;

/** An address that need not be broken in the middle of a word: it may go on in the next line after "@", "." and "/". */
export function Breakable({ children }: { readonly children: string }) {
  return (
    <>
      {children.split(/(?<=[@./])(?=[^@./])/u).map((part, place) => (
        <Fragment key={place}>
          {place > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  );
}

/** A text whose addresses break so; nothing else in it is touched. */
export function withBreakableAddresses(text: string) {
  return text
    .split(address)
    .map((part, place) => (place % 2 === 1 ? <Breakable key={place}>{part}</Breakable> : part));
}
