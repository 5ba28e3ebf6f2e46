import { z } from 'zod';
import { demonstrationCode } from '../src/domain/follow-code.ts';
import { statuses } from '../src/domain/vocabulary.ts';
import type { CaseState, DemonstrationSite } from './visits/visit.ts';

interface Demonstration {
  readonly address: string;
  readonly municipality: string;
  /** The codes of its cases are derived from it. */
  readonly secret: string;
  /** The session of a user who may read every case. */
  readonly cookie: string;
}

const FollowedCase = z.object({ number: z.string(), status: z.enum(statuses) });
type FoundCases = z.output<typeof FollowedCase> & { readonly code: string };

/** More cases than the demonstration has for one municipality. */
const most = 40;

async function follow(demonstration: Demonstration, turn: number): Promise<readonly FoundCases[]> {
  const { address, municipality, secret } = demonstration;
  const code = demonstrationCode(secret, municipality, turn);
  const answer = await fetch(`${address}/api/v1/${municipality}/case`, {
    headers: { authorization: `Bearer ${code}` },
  });
  return answer.ok ? [{ ...FollowedCase.parse(await answer.json()), code }] : [];
}

/** Only a voided case offers the form that takes this back; nothing else shows the state. */
async function isVoid({ address, cookie }: Demonstration, number: string): Promise<boolean> {
  const page = await fetch(`${address}/desk/arenden/${number}`, { headers: { cookie } });
  return (await page.text()).includes(`/desk/arenden/${number}/aterfor`);
}

/** Finds a case in each state among the cases of the demonstration, through the pages that a visitor sees. */
export async function findDemonstrationCases(
  demonstration: Demonstration,
): Promise<DemonstrationSite> {
  const { address, municipality } = demonstration;
  const cases: Partial<Record<CaseState, string>> = {};
  let code = '';
  for (let turn = 0; turn < most; turn += 1)
    for (const found of await follow(demonstration, turn)) {
      const closed = found.status === 'closed';
      const state = closed && (await isVoid(demonstration, found.number)) ? 'void' : found.status;
      cases[state] ??= found.number;
      if (state === 'answered') code = found.code;
    }
  return { address, municipality, code, cases: complete(cases) };
}

function complete(cases: Partial<Record<CaseState, string>>): Readonly<Record<CaseState, string>> {
  const of = (state: CaseState): string => {
    const number = cases[state];
    if (number === undefined) throw new Error(`the demonstration has no case that is ${state}`);
    return number;
  };
  return {
    received: of('received'),
    registered: of('registered'),
    in_progress: of('in_progress'),
    answered: of('answered'),
    handed_over: of('handed_over'),
    closed: of('closed'),
    void: of('void'),
  };
}
