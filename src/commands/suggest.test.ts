import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runningServers } from '../../test/commands.ts';
import { runCommand } from './cli.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lyhord-suggest-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const typed = (line: string, input: string) =>
  runCommand({
    words: [...line.split(' '), '--json'],
    environment: { LYHORD_DATA: join(folder, 'data') },
    folder,
    input: async () => input,
  });
const lines = (...texts: readonly string[]) =>
  texts.map((text, index) => JSON.stringify({ id: `T${index}`, text })).join('\n');

describe('lyhord suggest', () => {
  it('answers each line with what it seems to be about, how confident that is, and which words show it [LAN-05] [LAN-09]', async () => {
    const input = lines(
      'Jag överklagar beslutet om min färdtjänst.',
      'Maten på äldreboendet är kall och personalen otrevlig.',
    );
    const {
      exitCode,
      output,
      lines: answers,
    } = await typed('suggest --municipality landskrona', input);
    expect([exitCode, output]).toEqual([0, null]);
    expect(answers).toEqual([
      {
        id: 'T0',
        kind: 'complaint',
        scope: 'appeal',
        area: 'transport',
        factors: expect.any(Array),
        confidence: {
          kind: expect.any(Number),
          scope: expect.any(Number),
          area: expect.any(Number),
          factors: expect.any(Number),
        },
        because: expect.arrayContaining(['överklagar', 'färdtjänst']),
      },
      expect.objectContaining({
        id: 'T1',
        kind: 'complaint',
        area: 'elderly_care',
        factors: expect.arrayContaining(['mat', 'bemotande']),
      }),
    ]);
  });

  it('suggests no factors where the policy has none [LAN-23]', async () => {
    for (const municipality of ['vasteras', 'botkyrka', 'falkoping'])
      expect(
        (await typed(`suggest --municipality ${municipality}`, lines('Maten är kall.'))).lines,
      ).toMatchObject([{ factors: [] }]);
  });

  it('accepts whatever people can write: nothing, emoji, 20 000 characters, another language', async () => {
    const input = `\ufeff${lines('', '😀'.repeat(50), 'Det är kallt. '.repeat(1_500), 'Haluan valittaa, koska kukaan ei vastaa.')}\r\n\n`;
    const { exitCode, lines: answers } = await typed('suggest --municipality vasteras', input);
    expect(exitCode).toBe(0);
    expect(answers).toHaveLength(4);
    for (const place of [0, 1, 3])
      expect(answers?.[place]).toMatchObject({ scope: null, kind: null, area: null, because: [] });
  });

  it('answers empty input with no lines', async () => {
    expect(await typed('suggest --municipality vasteras', '')).toMatchObject({
      exitCode: 0,
      lines: [],
    });
  });

  it.each([
    ['no JSON', '{"id":"A"', 'Line 2: it is no JSON object.'],
    ['a list', '[]', 'Line 2: '],
    ['no text', '{"id":"A"}', 'Line 2: text: '],
    ['a number for a text', '{"id":"A","text":7}', 'Line 2: text: '],
    ['no id', '{"text":"Hej"}', 'Line 2: id: '],
  ])('says which line is invalid, and answers none: %s', async (_, wrong, sentence) => {
    const {
      exitCode,
      lines: answers,
      reasons,
    } = await typed(
      'suggest --municipality vasteras',
      `${lines('Hej')}\n${wrong}\n${lines('Hej')}`,
    );
    expect([exitCode, answers]).toEqual([2, undefined]);
    expect(reasons.join('\n')).toContain(sentence);
  });

  it('refuses an unknown municipality, and says which argument is missing', async () => {
    expect(await typed('suggest --municipality atlantis', '')).toMatchObject({ exitCode: 1 });
    expect(await typed('suggest', '')).toMatchObject({ exitCode: 2 });
  });
});

describe('lyhord suggest beside a running server', () => {
  const { running } = runningServers();

  it('asks the server which factors apply, and sends it none of the text', async () => {
    const { command } = await running();
    expect(await command('suggest --municipality landskrona')).toMatchObject({
      exitCode: 0,
      output: { factors: expect.arrayContaining(['bemotande', 'annat']) },
    });
  });
});
