import { expect, it } from 'vitest';
import { demonstrationHash, demonstrationPassword } from './demonstration.ts';
import { hashPassword, isPassword } from './password-hash.ts';

it('a password is stored with argon2id and a salt of its own, and recognised however its characters are composed', async () => {
  const kept = await hashPassword('ångbåt kvitto sjunger lila');
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(await hashPassword('ångbåt kvitto sjunger lila')).not.toBe(kept);
  expect(await isPassword('ångbåt kvitto sjunger lila'.normalize('NFD'), kept)).toBe(true);
  for (const wrong of ['ångbåt kvitto sjunger lil', 'Ångbåt kvitto sjunger lila', '', kept])
    expect(await isPassword(wrong, kept)).toBe(false);
});

it('a password that was stored with scrypt is still accepted, and no other is', async () => {
  const { hashPassword: asBefore } = await import('better-auth/crypto');
  const kept = await asBefore('fyra vanliga ord i rad');
  expect(await isPassword('fyra vanliga ord i rad', kept)).toBe(true);
  expect(await isPassword('fem vanliga ord i rad', kept)).toBe(false);
});

it('the demonstration’s password is the one shown on its sign-in page', async () => {
  expect(await isPassword(demonstrationPassword, demonstrationHash)).toBe(true);
});
