import { generate } from 'lean-qr';

/** A margin of four modules, as readers need (ISO/IEC 18004). */
const quiet = 4;

/** A QR code as an image in the page. Its content must also be written as text, for those who cannot scan it. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const code = generate(text);
  const side = code.size + 2 * quiet;
  const places = Array.from({ length: code.size }, (_, index) => index);
  const dark = places.flatMap((y) =>
    places.filter((x) => code.get(x, y)).map((x) => `M${x + quiet} ${y + quiet}h1v1h-1z`),
  );
  return (
    <svg
      class="qr-code"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
