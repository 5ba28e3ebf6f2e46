import type { ReplyCheck } from '../../domain/reply-check/check.ts';
import { TextArea } from '../../ui/text-fields.tsx';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { type FormValues, typed } from '../../web/form-body.ts';
import { longestReason } from './form.ts';
import { replyWords } from './words.ts';

/** Asked for only once the check has found something missing; what was written in it stays. */
export function OverrideField({
  values,
  errors,
  check,
}: {
  readonly values: FormValues;
  readonly errors: FieldErrors;
  readonly check: ReplyCheck | undefined;
}) {
  const missing = check !== undefined && check.missing.length > 0;
  if (!missing && typed(values, 'overrideReason') === '') return null;
  return (
    <TextArea
      name="overrideReason"
      label={replyWords.override}
      description={replyWords.overrideHelp}
      rows={3}
      maxLength={longestReason}
      value={typed(values, 'overrideReason')}
      error={errors.overrideReason}
    />
  );
}
