import { randomUUID } from 'node:crypto';
import type { AppContext } from '../app-context.ts';
import { inTenant } from '../db/tenant.ts';
import type { Day } from '../domain/calendar/day.ts';
import { addDays, arrivalDayOf } from '../domain/calendar/day.ts';
import { demonstrationCode } from '../domain/follow-code.ts';
import { newSalt } from '../domain/ledger.ts';
import { BulkCases, readGround } from '../intake/bulk.ts';
import { domainOf, senderOf } from '../municipality/sender.ts';
import { generateFollowUp } from './follow-up.ts';
import { castOf } from './people.ts';
import { Random } from './random.ts';
import { scenes } from './scenes.ts';
import { Stage } from './stage.ts';
import { WorkTime } from './work-time.ts';

type DemonstrationApp = Pick<AppContext, 'databases' | 'config' | 'clock' | 'publicUrl'> & {
  readonly caseContext: Pick<AppContext['caseContext'], 'sender'>;
};

/** All of a municipality's cases in one transaction, so that an interrupted start leaves all or none. */
async function seedOne(app: DemonstrationApp, municipality: string, turn: number): Promise<number> {
  const { databases, config, clock, publicUrl, caseContext } = app;
  return await inTenant(databases, { municipality, committees: 'all' }, async (trx) => {
    const before = await trx.selectFrom('feedback_case').select('id').limit(1).execute();
    if (before.length > 0) return 0;
    const setup = await readGround(trx, municipality);
    const cast = castOf(municipality, setup.organisation);
    if (!cast) return 0;
    const now = clock.now();
    const today = arrivalDayOf(now);
    await generateFollowUp(trx, { ...setup, actor: cast.actor }, today);
    const time = new WorkTime(addDays(today, -60), addDays(today, 7));
    const mailDomain = domainOf(senderOf(setup.municipality, caseContext.sender));
    const cases = new BulkCases(setup, { mailDomain, newId: randomUUID, newSalt });
    const stage = new Stage(cases, publicUrl);
    const setting = {
      cast,
      time,
      random: new Random(municipality),
      now: now.epochMilliseconds,
      turn,
      rulesFor: (version: string) => cases.rulesFor(version),
      rulesOn: (day: Day) => cases.rulesOn(day),
      codeFor: (place: number) => demonstrationCode(config.secret, municipality, place),
    };
    for (const [index, scene] of scenes.entries()) stage.add(scene(setting, index));
    await stage.play(trx, now.epochMilliseconds, Number.POSITIVE_INFINITY);
    if (stage.refusals.size > 0)
      throw new Error(`the demonstration was refused: ${[...stage.refusals.keys()].join('; ')}`);
    return scenes.length;
  });
}

/** Adds cases for a demonstration in every municipality that has none. @returns how many were made */
export async function seedDemonstration(app: DemonstrationApp): Promise<number> {
  const rows = await app.databases.app
    .selectFrom('municipality')
    .select('id')
    .orderBy('id')
    .execute();
  let made = 0;
  for (const [turn, { id }] of rows.entries()) made += await seedOne(app, id, turn);
  return made;
}
