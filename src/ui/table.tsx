// biome-ignore-all lint/a11y/noRedundantRoles: browsers forget what a table is when its parts are laid out as blocks.
import type { ComponentChildren } from 'preact';

export interface Column<Row> {
  readonly header: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Whether the cell names its row; it is read out with each of its cells. */
  readonly rowHeader?: boolean;
  readonly align?: 'start' | 'end';
  /** The share of the width that is its own; the other columns divide the rest equally. */
  readonly share?: Share;
}
type Share = 'tick' | 'number' | 'place' | 'day';

export interface TableProps<Row> {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Highlights a row; the reason must also be stated in one of its cells. */
  readonly emphasis?: (row: Row) => 'late' | 'untouched' | undefined;
}

/**
 * A table that becomes a list of labelled values on narrow pages (WCAG 1.4.10). The roles are stated explicitly
 * because `display: block` makes browsers drop them.
 */
export function Table<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  emphasis,
}: TableProps<Row>) {
  return (
    <table class="table stacking" role="table">
      <caption class={captionHidden ? 'ds-sr-only' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.header}
              scope="col"
              role="columnheader"
              data-align={column.align}
              data-share={column.share}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row" data-emphasis={emphasis?.(row)}>
            {columns.map((column) => (
              <Cell key={column.header} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const content = (
    <>
      <span class="cell-label" aria-hidden="true">
        {column.header}
      </span>
      <span class="cell-content">{column.cell(row)}</span>
    </>
  );
  return column.rowHeader ? (
    <th scope="row" role="rowheader" data-align={column.align}>
      {content}
    </th>
  ) : (
    <td role="cell" data-align={column.align}>
      {content}
    </td>
  );
}
