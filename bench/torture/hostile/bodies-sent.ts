import type { Random } from '../../random.ts';
import { formBodies, jsonBodies, typedForm } from './bodies.ts';
import { formText } from './forms.ts';
import { sameSite } from './people.ts';
import { type Attack, bearer, isForPrograms } from './scene.ts';
import { hostileValue, sharpValues } from './texts.ts';

function entryOf<T>(
  record: Readonly<Record<string, T>>,
  random: Random,
): readonly [string, T] | undefined {
  const entries = Object.entries(record);
  return entries[random.between(0, entries.length - 1)];
}

/** Fields that our forms have, sent by somebody who has opened none. */
export const typedUnopened: Attack = async (scene) => {
  if (isForPrograms(scene)) return await programBody(scene);
  const { bytes } = typedForm(scene.mark, scene.random);
  await scene.ask({ attack: 'a form nobody opened', headers: sameSite(scene.origin), body: bytes });
};

export const oddForm: Attack = async (scene) => {
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

export const programBody: Attack = async (scene) => {
  const [name, make] = entryOf(jsonBodies, scene.random) ?? [];
  if (name === undefined || make === undefined) return;
  const { type, bytes } = make(scene.mark, scene.random);
  await scene.ask({
    attack: name,
    headers: { ...bearer(scene), ...(type === null ? {} : { 'content-type': type }) },
    body: bytes,
  });
};

/** The same submission again with its key, at once and later, and another one with the same key. */
export const repeatedKey: Attack = async (scene) => {
  const key = `hostile-${scene.random.between(0, 1e9)}`;
  const headers = { 'content-type': 'application/json', 'idempotency-key': key, ...bearer(scene) };
  const say = (text: string) =>
    scene.ask({
      attack: 'the same key again',
      headers,
      body: Buffer.from(JSON.stringify({ text })),
    });
  const text = hostileValue(scene.random, scene.mark, 2000);
  await Promise.all([say(text), say(text)]);
  await say(text);
  await say(`${scene.mark}another`);
};

export const sharpCode: Attack = async (scene) => {
  const value = sharpValues[scene.random.between(0, sharpValues.length - 1)] ?? '';
  const body = Buffer.from(formText([['code', value]]));
  await scene.ask({ attack: 'a code that is none', headers: sameSite(scene.origin), body });
};
