import { z } from 'zod';
import type { InterruptedForm } from '../ui/interrupted-form.ts';
import { sentPairs } from './form-body.ts';
import { deskAddress } from './local-address.ts';

const interruptedForm = z.strictObject({
  address: z.string().transform((text, context) => {
    const address = deskAddress(text);
    if (address !== undefined) return address;
    context.addIssue('not an address of the desk');
    return z.NEVER;
  }),
  fields: z.array(z.tuple([z.string(), z.string()]).readonly()).readonly(),
});

export function interruptedBy(url: string, body: unknown): InterruptedForm | undefined {
  const address = deskAddress(url);
  return address === undefined ? undefined : { address, fields: sentPairs(body) };
}

/** Undefined for anything that is not such a form: then it is an ordinary sign-in. */
export function readInterrupted(text: string): InterruptedForm | undefined {
  if (text === '') return undefined;
  try {
    return interruptedForm.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
