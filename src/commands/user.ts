import { z } from 'zod';
import { type AddUserResult, addUser } from '../administration/add-user.ts';
import { roles } from '../domain/vocabulary.ts';
import { longestPassword, shortestPassword } from '../people/passwords.ts';
import { dataCommand, done, refused } from './command.ts';
import { municipality } from './fields.ts';

type Refused = Extract<AddUserResult, { type: 'refused' }>['reason'];

const sentences: Readonly<Record<Refused, string>> = {
  unknown_municipality: 'There is no such municipality.',
  unknown_unit: 'There is no such unit in the municipality.',
  unknown_department: 'There is no such department in the municipality.',
  place_needed:
    'Someone in this role sees cases by where they work: say --unit U or --department D.',
  not_an_email: '--email must be an e-mail address.',
  email_taken: 'Somebody already signs in with that address.',
  too_short: `The password must have at least ${shortestPassword} characters.`,
  too_long: `The password may have at most ${longestPassword} characters.`,
  is_address: 'The password must not be made of the address.',
};

/** Adds an account to sign in with; the password is generated here and shown once. */
export const userAdd = dataCommand('prepared', {
  name: 'user add',
  options: {
    municipality: { value: 'M' },
    email: { value: 'E' },
    name: { value: 'N' },
    role: { value: 'R' },
    unit: { value: 'U' },
    department: { value: 'D' },
  },
  schema: z.object({
    municipality,
    email: z.string(),
    name: z.string().trim().min(1, 'Say their name: --name N.').max(200, 'The name is too long.'),
    role: z.enum(roles, `--role must be one of ${roles.join(', ')}.`),
    unit: z.string().optional(),
    department: z.string().optional(),
  }),
  async run(user, { databases, clock }) {
    const result = await addUser(databases, clock, user);
    if (result.type === 'refused') return refused([sentences[result.reason]]);
    const { municipality, email, name, role } = user;
    return done(
      {
        accountId: result.accountId,
        municipality,
        email,
        name,
        role,
        password: result.madePassword,
      },
      'The password is shown this once; hand it over in person.',
    );
  },
});
