import { describe, expect, it } from 'vitest';
import { DatabaseUnavailable, databaseError, detectUnavailability } from './unavailable.ts';

const failed = (code: string) => Object.assign(new Error('from the database'), { code });

describe('an error of the database', () => {
  it.each([
    ['no connection, as PostgreSQL names it', failed('08006')],
    ['refused by the machine', failed('ECONNREFUSED')],
    ['cut off in the middle', new Error('Connection terminated unexpectedly')],
    ['too many connections', failed('53300')],
    ['no free connection in time', new Error('timeout exceeded when trying to connect')],
    ['a full disk', failed('53100')],
    ['a standby that takes no writes', failed('25006')],
    ['shutting down', failed('57P01')],
    ['starting up or recovering', failed('57P03')],
    ['a login refused', failed('28P01')],
    ['a certificate that is not believed', failed('SELF_SIGNED_CERT_IN_CHAIN')],
  ])('reports the database as unavailable: %s', (_what, error) => {
    const unavailable = databaseError(error);
    expect(unavailable).toBeInstanceOf(DatabaseUnavailable);
    expect(unavailable).toHaveProperty('cause', error);
  });

  it.each([
    ['a value that is there already', failed('23505')],
    ['a statement that is wrong', failed('42601')],
    ['two transactions in each other’s way', failed('40P01')],
    ['a division by zero', failed('22012')],
    ['a fault of the program', new TypeError('undefined is not a function')],
  ])('reports it as a fault: %s', (_what, error) => {
    expect(databaseError(error)).toBe(error);
  });

  it('is detected where a library hides it, or replaces it with another error', async () => {
    const swallowed = detectUnavailability(async () => {
      databaseError(failed('57P03'));
      return 'as if nothing';
    });
    await expect(swallowed).rejects.toThrow(DatabaseUnavailable);
    const changed = detectUnavailability(async () => {
      databaseError(failed('57P03'));
      throw new Error('500');
    });
    await expect(changed).rejects.toThrow(DatabaseUnavailable);
    const other = detectUnavailability(async () => {
      throw new Error('something else');
    });
    await expect(other).rejects.toThrow('something else');
  });
});
