import { z } from 'zod';
import { demonstrationCode } from '../src/domain/follow-code.ts';
import { statuses } from '../src/domain/vocabulary.ts';
import type { CaseState, Place } from './visits/visit.ts';

interface Demonstration {
  readonly address: string;
  readonly municipality: string;
  /** Its cases' codes are derived from it. */
  readonly secret: string;
  /** Of somebody who may read every case. */
  readonly cookie: string;
}

const Followed = z.object({ number: z.string(), status: z.enum(statuses) });
type Found = z.output<typeof Followed> & { readonly code: string };

/** More cases than a demonstration has for one municipality. */
const most = 40;

async function follow(demonstration: Demonstration, turn: number): Promise<readonly Found[]> {
  const { address, municipality, secret } = demonstration;
  const code = demonstrationCode(secret, municipality, turn);
  const answer = await fetch(`${address}/api/v1/${municipality}/case`, {
    headers: { authorization: `Bearer ${code}` },
  });
  return answer.ok ? [{ ...Followed.parse(await answer.json()), code }] : [];
}

/** A case that was taken out of the handling can be taken back; nothing else of it shows on the outside. */
async function isVoid({ address, cookie }: Demonstration, number: string): Promise<boolean> {
  const page = await fetch(`${address}/desk/arenden/${number}`, { headers: { cookie } });
  return (await page.text()).includes(`/desk/arenden/${number}/aterfor`);
}

/** A case in each state among those of the demonstration, found as a visitor finds them. */
export async function findScenery(demonstration: Demonstration): Promise<Place> {
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
