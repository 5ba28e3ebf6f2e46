import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from './cli.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lyhord-clock-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** As typed in a shell; a line is split at spaces. */
const typed = (line: string) =>
  runCommand({
    words: [...line.split(' '), '--json'],
    environment: { LYHORD_DATA: join(folder, 'data') },
    folder,
  });
const clock = (municipality: string, received: string) =>
  typed(`clock --municipality ${municipality} --received ${received}`);

const received = [
  '2026-03-02T08:15:00Z',
  '2026-03-06T23:30:00Z',
  '2026-04-02T14:00:00Z',
  '2026-06-18T09:00:00Z',
  '2026-12-22T08:00:00Z',
] as const;
const arrivals = ['2026-03-02', '2026-03-07', '2026-04-02', '2026-06-18', '2026-12-22'] as const;

describe('lyhord clock', () => {
  it.each([
    [received[0], '2026-03-04'],
    [received[1], '2026-03-09'],
    [received[2], '2026-04-04'],
    [received[3], '2026-06-20'],
    [received[4], '2026-12-24'],
  ])(
    'Västerås has two days from %s to say where the case will be handled [VAS17-10]',
    async (at, due) => {
      expect((await clock('vasteras', at)).output).toEqual({
        municipality: 'vasteras',
        policy: {
          version: 'VAS17',
          effectiveFrom: '2017-01-25',
          effectiveTo: null,
          status: 'proposed',
        },
        arrivalDay: arrivals[received.indexOf(at)],
        deadlines: [
          {
            kind: 'acknowledgement',
            due,
            days: 2,
            unit: 'dag',
            satisfiedBy: ['response', 'unit_named'],
            skipped: [],
          },
        ],
      });
    },
  );

  it.each([
    [received[0], '2026-03-04', '2026-03-16'],
    [received[1], '2026-03-10', '2026-03-20'],
    [received[2], '2026-04-07', '2026-04-20'],
    [received[3], '2026-06-23', '2026-07-03'],
    [received[4], '2026-12-28', '2027-01-12'],
  ])(
    'Falköping has two vardagar and ten arbetsdagar from %s [FAL-10] [FAL-12]',
    async (at, first, last) => {
      const { exitCode, output } = await clock('falkoping', at);
      expect(exitCode).toBe(0);
      expect(output).toMatchObject({
        arrivalDay: arrivals[received.indexOf(at)],
        deadlines: [
          { kind: 'acknowledgement', due: first, days: 2, unit: 'vardag' },
          { kind: 'response', due: last, days: 10, unit: 'arbetsdag' },
        ],
      });
    },
  );

  it('names every day that was not counted, and why', async () => {
    const { output } = await clock('falkoping', '2026-04-02T14:00:00Z');
    expect(output).toMatchObject({
      deadlines: [
        {
          satisfiedBy: expect.arrayContaining(['registration_and_response_day']),
          skipped: [
            { day: '2026-04-03', reason: 'långfredagen' },
            { day: '2026-04-05', reason: 'påskdagen' },
            { day: '2026-04-06', reason: 'annandag påsk' },
          ],
        },
        {
          skipped: expect.arrayContaining([{ day: '2026-04-04', reason: 'lördag' }]),
        },
      ],
    });
  });

  it.each(['botkyrka', 'landskrona'])(
    'promises nothing where the policy of %s sets no day, and says so',
    async (municipality) => {
      const { exitCode, output } = await clock(municipality, '2026-03-02T08:15:00Z');
      expect(exitCode).toBe(0);
      expect(output).toMatchObject({ deadlines: [], note: expect.stringContaining('no deadline') });
    },
  );

  it('applies the version that was in force on the arrival day [VAS14-10]', async () => {
    const versions = [];
    for (const day of ['2017-01-24', '2017-01-25'])
      versions.push((await typed(`clock --municipality vasteras --arrival-day ${day}`)).output);
    expect(versions).toMatchObject([
      {
        policy: { version: 'VAS14', effectiveTo: '2017-01-25', status: 'adopted' },
        arrivalDay: '2017-01-24',
      },
      { policy: { version: 'VAS17' }, arrivalDay: '2017-01-25' },
    ]);
  });

  it('refuses a day without any policy, and an unknown municipality', async () => {
    const before = await typed('clock --municipality vasteras --arrival-day 2014-11-04');
    expect(before).toMatchObject({ exitCode: 1, output: null });
    expect(before.reasons).toEqual(['No policy of vasteras was in force on 2014-11-04.']);
    expect(await clock('atlantis', received[0])).toMatchObject({ exitCode: 1, output: null });
  });

  it.each([
    ['clock --municipality vasteras', 'Say when it came in'],
    ['clock --municipality vasteras --received yesterday', '--received must be an instant'],
    [
      'clock --municipality vasteras --received 2026-03-02T08:15:00',
      '--received must be an instant',
    ],
    ['clock --municipality vasteras --arrival-day 2026-02-29', '--arrival-day must be a day'],
    ['clock --received 2026-03-02T08:15:00Z', '--municipality is missing'],
    [
      'clock --municipality vasteras --arrival-day 2026-03-02 --received 2026-03-02T08:15:00Z',
      'in one way',
    ],
    ['clock --municipality vasteras --municipality falkoping', 'stands there twice'],
    ['clock --municipality vasteras --recieved 2026-03-02T08:15:00Z', '--recieved'],
    ['clock vasteras', "Unexpected argument 'vasteras'"],
    ['clock --municipality', '--municipality'],
    ['klocka', 'There is no command "klocka"'],
    ['policy', 'There is no command "policy"'],
  ])('says what is wrong with "%s", and how it should be written', async (line, sentence) => {
    const { exitCode, output, reasons } = await typed(line);
    expect(exitCode).toBe(2);
    expect(output).toBeNull();
    expect(reasons.join('\n')).toContain(sentence);
    expect(reasons.join('\n')).toContain('Usage: ');
  });

  it('needs no data and leaves none behind', async () => {
    await clock('vasteras', received[0]);
    expect(await readdir(folder)).toEqual([]);
  });
});
