import type { DurationCount } from '../../figures/percentiles.ts';
import { Details } from '../../ui/notice.tsx';
import { Table } from '../../ui/table.tsx';
import { overviewWords as words } from './words.ts';

/** Later than this they stand together at the end. */
const lastColumn = 30;
const columnWidth = 16;
const height = 120;
const base = 98;

interface ColumnOfDays {
  readonly days: number;
  readonly label: string;
  readonly cases: number;
}

function columnsOf(counts: readonly DurationCount[]): readonly ColumnOfDays[] {
  const most = Math.min(lastColumn, Math.max(0, ...counts.map(({ days }) => days)));
  return Array.from({ length: most + 1 }, (_, days) => ({
    days,
    label: days === lastColumn ? `${days}–` : String(days),
    cases: counts
      .filter((one) => Math.min(one.days, lastColumn) === days)
      .reduce((sum, { cases }) => sum + cases, 0),
  }));
}

/** A column for each number of days, with its table. */
export function SpeedChart({ counts }: { readonly counts: readonly DurationCount[] }) {
  const columns = columnsOf(counts);
  const highest = Math.max(1, ...columns.map(({ cases }) => cases));
  const all = columns.reduce((sum, { cases }) => sum + cases, 0);
  return (
    <>
      <svg
        class="chart"
        viewBox={`0 0 ${Math.max(20, columns.length) * columnWidth} ${height}`}
        role="img"
        aria-label={words.speedAloud(all, columns.length - 1)}
      >
        <line class="axis" x1="0" x2={columns.length * columnWidth} y1={base} y2={base} />
        {columns.map(({ days, label, cases }) => {
          const tall = Math.round((cases / highest) * (base - 8));
          return (
            <g key={days}>
              <rect
                class="column"
                x={days * columnWidth + 2}
                y={base - tall}
                width={columnWidth - 4}
                height={tall}
              />
              {days % 5 === 0 && (
                <text x={days * columnWidth + columnWidth / 2} y={height - 6} text-anchor="middle">
                  {label}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <Details summary={words.asTable}>
        <Table
          caption={words.speed.title}
          captionHidden
          rows={columns}
          rowKey={({ label }) => label}
          columns={[
            { header: words.speed.days, rowHeader: true, cell: ({ label }) => label },
            { header: words.speed.cases, align: 'end', cell: ({ cases }) => cases },
          ]}
        />
      </Details>
    </>
  );
}
