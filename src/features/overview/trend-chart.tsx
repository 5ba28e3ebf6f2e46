import type { Segment } from '../../figures/xmr.ts';
import { signalWords } from '../../figures/xmr.ts';
import type { Trend } from './trend.ts';
import { overviewWords as words } from './words.ts';

/** Drawn twice, since letters shrink with a picture: each width is shown where it fits (`figures.css`). */
const shapes = {
  wide: { width: 560, height: 200, right: 96 },
  narrow: { width: 320, height: 180, right: 8 },
} as const;
const left = 30;
const top = 16;
const bottom = 26;
const lineOfText = 14;

const rounded = (value: number) => Math.round(value * 10) / 10;
const inSwedish = (value: number) => rounded(value).toLocaleString('sv-SE');

function scaleOf(trend: Trend, { width, height, right }: (typeof shapes)['wide' | 'narrow']) {
  const { months, segments } = trend;
  const highest = Math.max(
    1,
    ...months.map(({ cases }) => cases),
    ...segments.map(({ limits }) => limits?.upper ?? 0),
  );
  const step = (width - left - right) / Math.max(1, months.length - 1);
  return {
    x: (at: number) => rounded(left + at * step),
    y: (cases: number) => rounded(height - bottom - (cases / highest) * (height - top - bottom)),
  };
}
type Scale = ReturnType<typeof scaleOf>;

function Usual({ segment, scale }: { readonly segment: Segment; readonly scale: Scale }) {
  const { first, last, limits } = segment;
  if (limits === undefined) return null;
  const [from, to] = [scale.x(first), scale.x(last)];
  const [upper, lower, mean] = [limits.upper, limits.lower, limits.mean].map(scale.y);
  return (
    <>
      <rect
        class="band"
        x={from}
        y={upper}
        width={to - from}
        height={(lower ?? 0) - (upper ?? 0)}
      />
      <line class="limit" x1={from} x2={to} y1={upper} y2={upper} />
      <line class="mean" x1={from} x2={to} y1={mean} y2={mean} />
    </>
  );
}

function LimitWords({ trend, scale }: { readonly trend: Trend; readonly scale: Scale }) {
  const limits = trend.segments.at(-1)?.limits;
  if (limits === undefined) return null;
  const x = scale.x(trend.months.length - 1) + 8;
  const upper = scale.y(limits.upper) + 4;
  // The second text stands under the first also where the lines lie close to each other.
  const mean = Math.max(scale.y(limits.mean) + 4, upper + lineOfText);
  return (
    <>
      <text x={x} y={upper}>
        {words.usualBand(Math.floor(limits.upper))}
      </text>
      <text x={x} y={mean}>
        {words.mean(inSwedish(limits.mean))}
      </text>
    </>
  );
}

function Points({ trend, scale }: { readonly trend: Trend; readonly scale: Scale }) {
  const { months, segments } = trend;
  const isSignal = (at: number) =>
    segments.some(({ signals }) => signals.some(({ first, last }) => first <= at && at <= last));
  return months.map(({ id, cases }, at) => {
    const [x, y] = [scale.x(at), scale.y(cases)];
    return isSignal(at) ? (
      <path key={id} class="signal" d={`M${x} ${y - 5}l5 5-5 5-5-5z`} />
    ) : (
      <circle key={id} class="point" cx={x} cy={y} r="3" />
    );
  });
}

function Drawing({ trend, shape }: { readonly trend: Trend; readonly shape: 'wide' | 'narrow' }) {
  const size = shapes[shape];
  const scale = scaleOf(trend, size);
  const { months, segments } = trend;
  const line = months.map(({ cases }, at) => `${scale.x(at)},${scale.y(cases)}`).join(' ');
  const [oldest, newest] = [months[0], months.at(-1)];
  const base = size.height - bottom;
  return (
    <svg
      class={`chart chart-${shape}`}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={`${words.rising.lead}. ${trendWords(trend).join(' ')}`}
    >
      {segments.map((segment) => (
        <Usual key={segment.first} segment={segment} scale={scale} />
      ))}
      <line class="axis" x1={left} x2={size.width - size.right} y1={base} y2={base} />
      <polyline class="series" points={line} />
      <Points trend={trend} scale={scale} />
      {shape === 'wide' && <LimitWords trend={trend} scale={scale} />}
      <text x={left - 8} y={base + 4} text-anchor="end">
        0
      </text>
      <text x={left} y={size.height - 6}>
        {oldest && words.monthName(oldest.id)}
      </text>
      <text x={size.width - size.right} y={size.height - 6} text-anchor="end">
        {newest && words.monthName(newest.id)}
      </text>
      {newest !== undefined && (
        <text
          class="strong"
          x={scale.x(months.length - 1)}
          y={scale.y(newest.cases) - 11}
          text-anchor="middle"
        >
          {newest.cases}
        </text>
      )}
    </svg>
  );
}

/** What the picture says, for whoever does not see it. */
export function trendWords({ finding, signals, segments, months }: Trend): readonly string[] {
  const limits = segments.at(-1)?.limits;
  return [
    words.findings[finding],
    ...signals.map(signalWords),
    ...(limits
      ? [`${words.mean(inSwedish(limits.mean))}, ${words.usualBand(Math.floor(limits.upper))}.`]
      : []),
    ...(months.length > 0 ? [`Senaste månaden ${months.at(-1)?.cases}.`] : []),
  ];
}

export function TrendChart({ trend }: { readonly trend: Trend }) {
  return (
    <>
      <Drawing trend={trend} shape="wide" />
      <Drawing trend={trend} shape="narrow" />
    </>
  );
}
