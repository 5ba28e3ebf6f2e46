import { handleWords } from '../../i18n/desk/handle.ts';
import { TextArea } from '../../ui/text-fields.tsx';
import { typed } from '../../web/form-body.ts';
import { longestReason } from './fields.ts';
import type { FieldsProps } from './handling.ts';

interface ReasonFieldProps extends Pick<FieldsProps, 'values' | 'errors'> {
  readonly label?: string;
  readonly description?: string;
  readonly rows?: number;
  readonly maxLength?: number;
}

/** Why, in words that stay beside the ledger. */
export function ReasonField({
  values,
  errors,
  label = handleWords.reason,
  description = handleWords.reasonHelp,
  rows = 3,
  maxLength = longestReason,
}: ReasonFieldProps) {
  return (
    <TextArea
      name="reason"
      label={label}
      description={description}
      rows={rows}
      maxLength={maxLength}
      value={typed(values, 'reason')}
      error={errors.reason}
    />
  );
}
