/** Every error response, with its HTTP status (contract). */
export const problemStatuses = {
  malformed: 400,
  not_signed_in: 401,
  foreign_origin: 403,
  not_permitted: 403,
  not_found: 404,
  wrong_method: 405,
  conflict: 409,
  too_large: 413,
  wrong_type: 415,
  wrong_host: 421,
  fields: 422,
  too_many: 429,
  unexpected: 500,
  unavailable: 503,
} as const;
export type ProblemCode = keyof typeof problemStatuses;

/** The error in a field of an API request; `path` is dotted, e.g. `contact.email`. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

/**
 * Thrown by a route to answer with the problem's page or, under /api/, its RFC 9457 document. `detail` replaces the
 * standard text and must be in the reader's language; `errors` are for the API.
 */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly detail: string | undefined;
  readonly errors: readonly FieldProblem[];

  constructor(
    code: ProblemCode,
    more: { readonly detail?: string; readonly errors?: readonly FieldProblem[] } = {},
  ) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.detail = more.detail;
    this.errors = more.errors ?? [];
  }
}
