/** JSON Lines: one document on each line of standard input, one answer on each line of standard output. */
import type { z } from 'zod';

export type LinesReading<Line> =
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'faults'; readonly faults: readonly string[] };

const mostFaults = 20;

/** All lines or none: a user who sends a thousand is told which are invalid before anything is answered. */
export function readLines<Line>(input: string, schema: z.ZodType<Line>): LinesReading<Line> {
  const lines: Line[] = [];
  const faults: string[] = [];
  for (const [index, written] of input
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    if (written.trim() === '') continue;
    const read = schema.safeParse(jsonIn(written));
    if (read.success) lines.push(read.data);
    else faults.push(`Line ${index + 1}: ${faultOf(read.error)}`);
  }
  if (faults.length === 0) return { kind: 'lines', lines };
  const more = faults.length - mostFaults;
  const rest = more > 0 ? [`and ${more} lines more.`] : [];
  return { kind: 'faults', faults: [...faults.slice(0, mostFaults), ...rest] };
}

/** Undefined for what is not JSON. */
function jsonIn(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}

function faultOf({ issues }: z.ZodError): string {
  const [issue] = issues;
  const eb = issue?.path.join('.') ?? '';
  if (issue?.code === 'invalid_type' && eb === '') return 'it is no JSON object.';
  return eb === '' ? `${issue?.message}.` : `${eb}: ${issue?.message}.`;
}
