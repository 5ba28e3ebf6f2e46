import { z } from 'zod';
import { type ChangeSenderResult, changeSender } from '../administration/change-sender.ts';
import { dataCommand, done, refused } from './command.ts';
import { municipality } from './fields.ts';

type Refused = Extract<ChangeSenderResult, { type: 'refused' }>['reason'];

const sentences: Readonly<Record<Refused, string>> = {
  unknown_municipality: 'There is no such municipality.',
  not_a_sender:
    '--address must be an e-mail address, and --name one line of at most 100 characters.',
};

/** Whom the municipality's mails come from; the mail server has to let us send from the address. */
export const municipalitySender = dataCommand('prepared', {
  name: 'municipality sender',
  options: { municipality: { value: 'M' }, name: { value: 'N' }, address: { value: 'A' } },
  schema: z.object({
    municipality,
    name: z.string('Say the name that readers see: --name N.'),
    address: z.string('Say the address: --address A.'),
  }),
  async run(typed, { databases, clock }) {
    const result = await changeSender({ databases, clock }, typed);
    if (result.type === 'refused') return refused([sentences[result.reason]]);
    return done({ municipality: typed.municipality, sender: result.sender });
  },
});
