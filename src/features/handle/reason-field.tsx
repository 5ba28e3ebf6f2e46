import { handleWords } from '../../locales/handle.ts';
import { TextArea } from '../../web/components/text-fields.tsx';
import { typed } from '../../web/form-body.ts';
import { longestReason } from './fields.ts';
import type { FieldsProps } from './handling.ts';

/** Why, in words that stay beside the ledger. */
export function ReasonField({ values, errors }: FieldsProps) {
  return (
    <TextArea
      name="reason"
      label={handleWords.reason}
      description={handleWords.reasonHelp}
      rows={3}
      maxLength={longestReason}
      value={typed(values, 'reason')}
      error={errors.reason}
    />
  );
}
