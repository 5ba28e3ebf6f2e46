import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { applyAction, staff, submitCase } from '../../test/case-work.ts';
import { runningServers } from '../../test/commands.ts';
import type { Action } from '../domain/actions.ts';

const { running } = runningServers();

const output = z.object({
  measures: z.record(
    z.string(),
    z.looseObject({ all: z.unknown(), by: z.record(z.string(), z.unknown()) }),
  ),
  shares: z.record(z.string(), z.object({ all: z.number().nullable() })),
});
const measuresOf = (said: unknown) => output.parse(said).measures;

const answer = {
  ...{ type: 'answer', subject: null, body: 'Tack. Vi beklagar. Det är åtgärdat.' },
  ...{ parts: ['thanks', 'regret', 'outcome'], missing: [] },
  ...{ overrideReason: null, toldOrally: true },
} satisfies Action;

describe('lyhord figures', () => {
  it('tells each measure as a whole and in its parts, by the day that it happened', async () => {
    const { app, command } = await running();
    const coordinator = staff('falkoping', 'coordinator');
    app.clock.set('2026-03-30T08:15:00Z');
    const first = await submitCase(app, 'falkoping', { kind: 'complaint' });
    await submitCase(app, 'falkoping', { kind: 'praise', anonymous: true, contact: undefined });
    const noise = await submitCase(app, 'falkoping', { text: 'asdf asdf' });
    await app.drain();
    await applyAction(app, noise, coordinator, { type: 'void', as: 'test', reason: 'Ett prov.' });
    app.clock.set('2026-04-02T08:15:00Z');
    await applyAction(app, first, coordinator, { type: 'register' });
    await applyAction(app, first, coordinator, answer);
    const march = await command(
      'figures --municipality falkoping --from 2026-03-01 --to 2026-04-01 --by kind',
    );
    expect(march).toMatchObject({
      exitCode: 0,
      output: {
        ...{ municipality: 'falkoping', from: '2026-03-01', to: '2026-04-01', by: 'kind' },
        measures: {
          received: { all: 2, by: { complaint: 1, praise: 1 } },
          arrived: { all: 3 },
          void: { all: 1, by: { none: 1 } },
          anonymous: { all: 1, by: { praise: 1 } },
          answered: { all: 0, by: {} },
          open: { all: 2, by: { complaint: 1, praise: 1 } },
          days_to_answer: { median: null, p90: null, all: { median: null }, by: {} },
        },
      },
    });
    const april = await command(
      'figures --municipality falkoping --from 2026-04-01 --to 2026-05-01 --by month',
    );
    expect(april.output).toMatchObject({
      measures: {
        received: { all: 0, by: {} },
        answered: { all: 1, by: { '2026-04': 1 } },
        answered_in_time: { all: 1, by: { '2026-04': 1 } },
        // Tuesday, Wednesday and Thursday.
        days_to_answer: { median: 3, p90: 3, units: ['arbetsdag'] },
      },
      shares: { answered_in_time: { all: 1 } },
    });
    expect(Object.keys(measuresOf(april.output))).toEqual(
      expect.arrayContaining([
        ...['received', 'answered', 'closed', 'handed_over', 'void', 'acknowledged_in_time'],
        ...['answered_in_time', 'days_to_acknowledgement', 'days_to_answer'],
        ...['solved_on_the_spot', 'anonymous', 'dissatisfied', 'corrected'],
      ]),
    );
  });

  it('tells a committee with cases its own, and one without cases noughts', async () => {
    const { app, command } = await running();
    await submitCase(app, 'falkoping', { unit: 'grundskolor' });
    const line = 'figures --municipality falkoping --from 2026-03-01 --to 2026-04-01';
    const all = await command(`${line} --by committee`);
    const [committee] = Object.keys(measuresOf(all.output).received?.by ?? {});
    expect(await command(`${line} --committee ${committee}`)).toMatchObject({
      output: { committee, by: null, measures: { received: { all: 1, by: {} } } },
    });
    const refused = await command(`${line} --committee nowhere`);
    expect(refused).toMatchObject({ exitCode: 1, output: null });
    const [reason = ''] = refused.reasons;
    const known = reason.split('it has ')[1]?.replace('.', '').split(', ') ?? [];
    const empty = known.find((id) => id !== committee);
    expect(await command(`${line} --committee ${empty}`)).toMatchObject({
      exitCode: 0,
      output: { measures: { received: { all: 0 }, days_to_answer: { median: null } } },
    });
  });

  it.each([
    ['--municipality falkoping --from 2026-04-01 --to 2026-03-01', 2, 'ends before it begins'],
    ['--municipality falkoping --from 2026-02-30 --to 2026-03-01', 2, '--from must be a day'],
    ['--municipality falkoping --from 2026-02-01', 2, '--to is missing'],
    ['--municipality falkoping --from 2026-02-01 --to 2026-03-01 --by weather', 2, '--by must be'],
    ['--municipality atlantis --from 2026-02-01 --to 2026-03-01', 1, 'no municipality'],
    ['--municipality falkoping --from 2026-02-01 --to 2026-03-01 --committee x', 1, 'no committee'],
  ])('refuses %s with a clear reason', async (args, exitCode, words) => {
    const { command } = await running();
    const result = await command(`figures ${args}`);
    expect(result).toMatchObject({ exitCode, output: null });
    expect(result.reasons.join()).toContain(words);
  });
});
