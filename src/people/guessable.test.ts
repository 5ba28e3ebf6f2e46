import { describe, expect, it } from 'vitest';
import { passwordJudge } from './guessable.ts';

const isGuessable = passwordJudge();
const about = {
  name: 'Åsa Lindqvist-Berg',
  email: 'asa.lindqvist@botkyrka.example',
  municipality: { slug: 'botkyrka', name: 'Botkyrka kommun' },
};

describe('a password that is easily guessed', () => {
  it.each([
    'password1234',
    'P@ssw0rd2024',
    'lösenord1234',
    'Hösten2025!!!',
    'qwertyuiop123',
    '123456789012',
    'abc123abc123',
    'trustno1trustno1',
    'fotboll123456',
    'Botkyrka2026!',
    'ÅsaLindqvist1',
    'asa.lindqvist@botkyrka',
    'lyhordlyhord',
  ])('is refused when it has leaked, is common, or is about its owner: %s', async (password) => {
    expect(await isGuessable(password, about)).toBe(true);
  });

  it.each([
    'fyra vanliga ord i rad',
    'ångbåt kvitto sjunger lila',
    'xk7r2-mq9ab-qh3vz-p8wne',
    'gurkan simmar baklänges',
  ])('is not suspected in unrelated words, or in random characters: %s', async (password) => {
    expect(await isGuessable(password, about)).toBe(false);
  });

  it('is judged by its beginning, so that a long one takes no longer', async () => {
    expect(await isGuessable(`${'password'.repeat(8)}xk7r2-mq9ab-qh3vz`, about)).toBe(true);
    expect(await isGuessable('p@$$w0rd'.repeat(100_000), about)).toBe(true);
  });
});
