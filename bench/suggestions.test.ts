import { expect, it } from 'vitest';
import { samples } from '../src/demonstration/samples.ts';
import { figuresOf, precisionOf, recallOf } from './suggestion-figures.ts';

const { anotherReceiver, kind } = figuresOf(samples(), []);

it('suggests another receiver for at least half of the submissions that belong elsewhere, and is wrong in at most one suggestion in ten [BOT-07] [BOT-08] [BOT-09] [BOT-10] [BOT-11] [BOT-12] [LAN-08] [LAN-09]', () => {
  expect(anotherReceiver.labelled).toBe(65);
  expect(precisionOf(anotherReceiver)).toBeGreaterThanOrEqual(0.9);
  expect(recallOf(anotherReceiver)).toBeGreaterThanOrEqual(0.5);
});

it('is right in at least four of five kinds that it suggests, and suggests a kind for most texts [BOT-05] [FAL-21]', () => {
  expect(kind.suggested).toBeGreaterThan(80);
  expect(precisionOf(kind)).toBeGreaterThanOrEqual(0.8);
});
