import { HiddenField } from '../../ui/form.tsx';
import { type DraftMark, markFields } from './draft-mark.ts';

/** Goes with every form of a draft. */
export function MarkFields({ tab, seen }: DraftMark) {
  return (
    <>
      <HiddenField name={markFields.tab} value={tab} />
      <HiddenField name={markFields.seen} value={String(seen)} />
    </>
  );
}
