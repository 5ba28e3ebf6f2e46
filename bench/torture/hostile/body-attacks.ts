import type { Random } from '../../random.ts';
import { formBodies, jsonBodies, typedForm } from './bodies.ts';
import { formText } from './forms.ts';
import { sameSite } from './people.ts';
import { type Attack, bearer, isForPrograms } from './scene.ts';
import { hostileValue, specialValues } from './texts.ts';

function entryOf<T>(
  record: Readonly<Record<string, T>>,
  random: Random,
): readonly [string, T] | undefined {
  const entries = Object.entries(record);
  return entries[random.between(0, entries.length - 1)];
}

/** Sends the fields of our forms without having opened the form. */
export const unopenedForm: Attack = async (scene) => {
  if (isForPrograms(scene)) return await apiBody(scene);
  const { bytes } = typedForm(scene.mark, scene.random);
  await scene.ask({ attack: 'a form nobody opened', headers: sameSite(scene.origin), body: bytes });
};

export const malformedForm: Attack = async (scene) => {
  const [name, make] = entryOf(formBodies, scene.random) ?? [];
  if (name === undefined || make === undefined) return;
  const { type, bytes } = make(scene.mark, scene.random);
  const { 'content-type': _usual, ...own } = sameSite(scene.origin);
  await scene.ask({
    attack: name,
    headers: { ...own, ...(type === null ? {} : { 'content-type': type }) },
    body: bytes,
  });
};

export const apiBody: Attack = async (scene) => {
  const [name, make] = entryOf(jsonBodies, scene.random) ?? [];
  if (name === undefined || make === undefined) return;
  const { type, bytes } = make(scene.mark, scene.random);
  await scene.ask({
    attack: name,
    headers: { ...bearer(scene), ...(type === null ? {} : { 'content-type': type }) },
    body: bytes,
  });
};

/** Sends the same submission again with its key, both at once and later, and a different one with the same key. */
export const repeatedKey: Attack = async (scene) => {
  const key = `hostile-${scene.random.between(0, 1e9)}`;
  const headers = { 'content-type': 'application/json', 'idempotency-key': key, ...bearer(scene) };
  const sendText = (text: string) =>
    scene.ask({
      attack: 'the same key again',
      headers,
      body: Buffer.from(JSON.stringify({ text })),
    });
  const text = hostileValue(scene.random, scene.mark, 2000);
  await Promise.all([sendText(text), sendText(text)]);
  await sendText(text);
  await sendText(`${scene.mark}another`);
};

export const specialCode: Attack = async (scene) => {
  const value = specialValues[scene.random.between(0, specialValues.length - 1)] ?? '';
  const body = Buffer.from(formText([['code', value]]));
  await scene.ask({ attack: 'a code that is none', headers: sameSite(scene.origin), body });
};
