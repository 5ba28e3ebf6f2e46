import type { JSX } from 'preact';

/** Drawn in the colour of the word beside it; `cut` is the ground that shows through. */
const line = { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.8 } as const;
const ink = { fill: 'currentColor' } as const;
const cut = {
  class: 'cut',
  fill: 'none',
  'stroke-width': 1.7,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const;
const ring = <circle cx="7" cy="7" r="5.2" {...line} />;
const cutTick = <path d="M4.2 7.2l2 2 3.7-4.2" {...cut} />;

/** Shapes with different outlines, so that a state is recognised without its colour. */
const drawings = {
  'dashed-ring': <circle cx="7" cy="7" r="5.2" {...line} stroke-dasharray="2.6 2" />,
  ring,
  'half-ring': (
    <>
      {ring}
      <path d="M7 3.6a3.4 3.4 0 0 1 0 6.8z" {...ink} />
    </>
  ),
  bars: (
    <path
      d="M3.6 2.2h1a1 1 0 0 1 1 1v7.6a1 1 0 0 1-1 1h-1a1 1 0 0 1-1-1V3.2a1 1 0 0 1 1-1zM9.4 2.2h1a1 1 0 0 1 1 1v7.6a1 1 0 0 1-1 1h-1a1 1 0 0 1-1-1V3.2a1 1 0 0 1 1-1z"
      {...ink}
    />
  ),
  diamond: <path d="M7 1.2L12.8 7 7 12.8 1.2 7z" {...line} stroke-linejoin="round" />,
  bubble: <path d="M1.5 2h11v8H7l-3 3v-3H1.5z" {...ink} />,
  flag: (
    <>
      <path d="M3 1v12.2" {...line} stroke-linecap="round" />
      <path d="M3 1.6h9L9.6 5l2.4 3.4H3z" {...ink} />
    </>
  ),
  arrow: (
    <path
      d="M1.5 7h10M7.5 2.8L11.8 7l-4.3 4.2"
      {...line}
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  ),
  tick: (
    <>
      <circle cx="7" cy="7" r="6.2" {...ink} />
      {cutTick}
    </>
  ),
  'square-tick': (
    <>
      <rect x="1.2" y="1.2" width="11.6" height="11.6" rx="2.5" {...ink} />
      {cutTick}
    </>
  ),
  alert: (
    <>
      <path d="M7 .8L13.2 7 7 13.2.8 7z" {...ink} />
      <path d="M7 4v3.6M7 9.6v.2" {...cut} />
    </>
  ),
  clock: (
    <>
      {ring}
      <path d="M7 4.2V7l2 1.2" {...line} stroke-width="1.5" stroke-linecap="round" />
    </>
  ),
  line: <path d="M2 7h10" {...line} stroke-width="2" stroke-linecap="round" />,
  lock: (
    <>
      <path d="M4.2 6.4V4.6a2.8 2.8 0 0 1 5.6 0v1.8" {...line} />
      <path d="M2.6 6.2h8.8v6.4H2.6z" {...ink} />
    </>
  ),
} as const satisfies Record<string, JSX.Element>;
export type StatusShape = keyof typeof drawings;

/** Unheard by screen readers: the word beside it says the same. */
export function Shape({ shape }: { readonly shape: StatusShape }) {
  return (
    <svg class="shape" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      {drawings[shape]}
    </svg>
  );
}
