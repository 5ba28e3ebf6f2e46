import { describe, expect, it } from 'vitest';
import { SignInThrottle } from './throttle.ts';

describe('the limit of tries at signing in', () => {
  const begin = '2026-03-02T08:00:00Z';
  const setup = () => {
    let now = Temporal.Instant.from(begin);
    const throttle = new SignInThrottle({ now: () => now });
    return { throttle, pass: (minutes: number) => (now = now.add({ minutes })) };
  };
  const fail = (throttle: SignInThrottle, account: string, address: string, times: number) => {
    for (let tries = 0; tries < times; tries += 1) throttle.attempted(account, address);
  };

  it('lets the eighth try be read and the ninth wait out the quarter of an hour', () => {
    const { throttle, pass } = setup();
    fail(throttle, 'anna', 'home', 7);
    expect(throttle.wait('anna', 'home')).toBe(0);
    fail(throttle, 'anna', 'home', 1);
    expect(throttle.wait('anna', 'home')).toBe(900);
    pass(15);
    expect(throttle.wait('anna', 'home')).toBe(0);
  });

  it('holds back someone who guesses at many accounts, but nobody at another address', () => {
    const { throttle } = setup();
    for (let account = 0; account < 100; account += 1)
      throttle.attempted(`person ${account}`, 'hall');
    expect(throttle.wait('anna', 'hall')).toBe(900);
    expect(throttle.wait('anna', 'home')).toBe(0);
  });

  it('holds back guesses at one account from many addresses', () => {
    const { throttle } = setup();
    for (let place = 0; place < 40; place += 1) throttle.attempted('anna', `place ${place}`);
    expect(throttle.wait('anna', 'home')).toBe(900);
    expect(throttle.wait('bo', 'home')).toBe(0);
  });

  it('counts failures alone: a whole town hall signs in from one address in the morning', () => {
    const { throttle } = setup();
    for (let person = 0; person < 500; person += 1) {
      throttle.attempted(`person ${person}`, 'hall');
      throttle.succeeded(`person ${person}`, 'hall');
    }
    expect(throttle.wait('anna', 'hall')).toBe(0);
  });
});
