import type { Source, Sourced } from '../sourced.ts';
import { type Statement, statementFrom } from './statement.ts';

/** Something that one role answers for, said to whoever has it. */
export interface RoleDuty {
  readonly statement: Statement;
  readonly source: Source;
  /** What the product has no means for yet, as a sentence. */
  readonly notYet?: string | undefined;
}

export function duty({ source }: Pick<Sourced<unknown>, 'source'>, text: string): RoleDuty {
  return { statement: statementFrom(source, text), source };
}
