/**
 * A form that arrived after its sender's session had ended: kept in the sign-in form, so that nothing typed is lost.
 */
export interface InterruptedForm {
  /** An address of the desk. */
  readonly address: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** The value of the sign-in form's hidden field; `readInterrupted` (web) reads it. */
export function writeInterrupted(form: InterruptedForm): string {
  return JSON.stringify(form);
}

/** The texts that a person wrote, among keys and options: every value with a space in it. */
export function wordsOf(form: Pick<InterruptedForm, 'fields'>): readonly string[] {
  return form.fields.map(([, value]) => value.trim()).filter((value) => /\s/.test(value));
}
