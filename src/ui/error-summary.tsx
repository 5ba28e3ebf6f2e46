import type { FieldErrors } from '../validation/field-errors.ts';
import { useWebWords } from './page-language.ts';

interface ErrorSummaryProps {
  readonly errors: FieldErrors;
  readonly title?: string;
  /** The labels of the fields by their names: beside its field "fyll i det här fältet" is clear, but not here. */
  readonly labels?: Readonly<Record<string, string>>;
  /** False where the page does not contain what was typed. */
  readonly kept?: boolean;
}

/**
 * All errors of a refused form at its top, each a link to its field; gets the focus without a script (`autofocus`).
 * The error with the empty name concerns the form as a whole and has no link.
 */
export function ErrorSummary({ errors, title, labels = {}, kept = true }: ErrorSummaryProps) {
  const words = useWebWords();
  const entries = Object.entries(errors);
  if (entries.length === 0) return null;
  return (
    <div
      class="ds-error-summary"
      role="alert"
      tabIndex={-1}
      autofocus
      data-color="danger"
      aria-labelledby="error-summary-title"
    >
      <h2 class="ds-heading" data-size="xs" id="error-summary-title">
        {title ?? words.errorSummary.title}
      </h2>
      <p class="ds-paragraph">
        {kept ? words.errorSummary.intro : words.errorSummary.introEmptied}
      </p>
      <ul class="ds-list">
        {entries.map(([field, message]) => (
          <li key={field}>
            {field === '' ? (
              message
            ) : (
              <a class="ds-link" href={`#${field}`}>
                {withLabel(labels[field], message, words.field)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** "Skäl: fyll i det här fältet." Messages that name their field themselves are unchanged. */
function withLabel(
  label: string | undefined,
  message: string,
  { required, blank, choice, day }: ReturnType<typeof useWebWords>['field'],
): string {
  if (label === undefined || ![required, blank, choice, day].includes(message)) return message;
  return `${label.replace(/[?:]$/, '')}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
}
