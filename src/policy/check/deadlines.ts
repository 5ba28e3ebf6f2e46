import type { Check } from './fault.ts';

/** The part that a message must have before it can meet a deadline. */
const namedIn = [
  ['unit_named', 'unit'],
  ['handler_named', 'handler'],
  ['registration_and_response_day', 'registration'],
  ['registration_and_response_day', 'response_day'],
] as const;

/** Checks that every promised day can be met, and that every day that is mentioned is promised. */
export const deadlineFaults: Check = ({ deadlines, firstMessage }) => {
  const acknowledgement = deadlines.acknowledgement.value;
  const response = deadlines.response.value;
  const owed = firstMessage.parts.value;
  const faults: string[] = [];
  if (acknowledgement?.satisfiedBy.length === 0)
    faults.push('deadlines.acknowledgement har ingen åtgärd som kan uppfylla den.');
  if (response !== null && !response.satisfiedBy.includes('response'))
    faults.push('deadlines.response måste kunna uppfyllas av ett svar.');
  if (response?.from === 'acknowledgement' && acknowledgement === null)
    faults.push(
      'deadlines.response räknas från det första beskedet, men deadlines.acknowledgement lovar inget.',
    );
  for (const [satisfaction, part] of namedIn)
    if (acknowledgement?.satisfiedBy.includes(satisfaction) && !owed.includes(part))
      faults.push(
        `deadlines.acknowledgement uppfylls av ${satisfaction}, men firstMessage.parts saknar ${part}.`,
      );
  if (owed.includes('response_day') && response === null)
    faults.push('firstMessage.parts lovar en svarsdag, men deadlines.response sätter ingen.');
  return faults;
};
