import { Fragment } from 'preact';
import { piecesWithAddresses } from './addresses.ts';

/** An address that need not be broken in the middle of a word: it may go on in the next line after "@", "." and "/". */
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

/** A text whose addresses break so; nothing else in it is touched. */
export function withBreakableAddresses(text: string) {
  return piecesWithAddresses(text).map((piece, index) =>
    piece.kind === 'words' ? piece.text : <Breakable key={index}>{piece.text}</Breakable>,
  );
}
