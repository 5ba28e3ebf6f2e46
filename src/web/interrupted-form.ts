import { z } from 'zod';
import { sentPairs } from './form-body.ts';
import { deskAddress } from './local-address.ts';

/** A form that arrived after its sender's session had ended: kept in the sign-in form, so that nothing typed is lost. */
const interruptedForm = z.strictObject({
  address: z.string().transform((text, context) => {
    const address = deskAddress(text);
    if (address !== undefined) return address;
    context.addIssue('not an address of the desk');
    return z.NEVER;
  }),
  fields: z.array(z.tuple([z.string(), z.string()]).readonly()).readonly(),
});
export type InterruptedForm = z.output<typeof interruptedForm>;

export function interruptedBy(url: string, body: unknown): InterruptedForm | undefined {
  const address = deskAddress(url);
  return address === undefined ? undefined : { address, fields: sentPairs(body) };
}

export function writeInterrupted(form: InterruptedForm): string {
  return JSON.stringify(form);
}

/** Undefined for what is no such form: then it is an ordinary signing in. */
export function readInterrupted(text: string): InterruptedForm | undefined {
  if (text === '') return undefined;
  try {
    return interruptedForm.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** What a person wrote, among keys and choices: whatever has a space in it. */
export function wordsOf(form: Pick<InterruptedForm, 'fields'>): readonly string[] {
  return form.fields.map(([, value]) => value.trim()).filter((value) => /\s/.test(value));
}
