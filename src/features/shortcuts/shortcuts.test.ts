import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { deskSession } from '../../../test/desk.ts';
import type { Role } from '../../domain/vocabulary.ts';
import { shortcutWords as words } from './words.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const places = async (role: Role): Promise<readonly string[]> => {
  const page = await (await deskSession(app, 'vasteras', role)).page('/desk/genvagar');
  return Object.values(words.go).filter((place) =>
    page.getAllByRole('cell').some((cell) => cell.textContent?.endsWith(place)),
  );
};

describe('the page about single keys', () => {
  it('lists for each person only the pages that they can open', async () => {
    const { s, a, o, m, r, u, l, f, t, p, k } = words.go;
    expect(await places('employee')).toEqual([s, r, p]);
    expect(await places('administrator')).toEqual([s, a, o, m, r, u, l, f, t, p, k]);
    expect(await places('coordinator')).toEqual([s, a, o, m, r, u, l, f, t, p]);
  });

  it('lists no case shortcuts for a person who sees no cases', async () => {
    const page = await (await deskSession(app, 'vasteras', 'employee')).page('/desk/genvagar');
    expect(page.text()).not.toContain(words.groups.list);
    expect(page.text()).not.toContain(words.case.f);
    const handler = await (await deskSession(app, 'vasteras', 'handler')).page('/desk/genvagar');
    expect(handler.text()).toContain(words.groups.list);
  });
});
