import { Fragment } from 'preact';
import { piecesWithAddresses } from './addresses.ts';

/** An address that may be broken after "@", "." and "/", so that it is not broken within a word. */
export function Breakable({ children }: { readonly children: string }) {
  return (
    <>
      {children.split(/(?<=[@./])(?=[^@./])/u).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  );
}

/** A text in which only addresses may be broken like that. */
export function withBreakableAddresses(text: string) {
  return piecesWithAddresses(text).map((piece, index) =>
    piece.kind === 'words' ? piece.text : <Breakable key={index}>{piece.text}</Breakable>,
  );
}
