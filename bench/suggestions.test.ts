import { expect, it } from 'vitest';
import { samples } from '../src/demonstration/samples.ts';
import { figuresOf, precisionOf, recallOf } from './suggestion-figures.ts';

const { wrongDoor, kind } = figuresOf(samples(), []);

it('suggests another receiver for at least half of the submissions that belong elsewhere, and is wrong in at most one suggestion in ten [BOT-07] [BOT-08] [BOT-09] [BOT-10] [BOT-11] [BOT-12] [LAN-08] [LAN-09]', () => {
  expect(wrongDoor.so).toBe(65);
  expect(precisionOf(wrongDoor)).toBeGreaterThanOrEqual(0.9);
  expect(recallOf(wrongDoor)).toBeGreaterThanOrEqual(0.5);
});

it('is right in at least four of five kinds that it dares, and dares most [BOT-05] [FAL-21]', () => {
  expect(kind.said).toBeGreaterThan(80);
  expect(precisionOf(kind)).toBeGreaterThanOrEqual(0.8);
});
