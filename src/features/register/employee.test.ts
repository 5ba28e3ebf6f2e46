import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { staff } from '../../../test/case-work.ts';
import { deskSession } from '../../../test/desk.ts';

const municipality = 'landskrona';
let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

it('an employee finds the unit where they work chosen in the form, and may choose another [BOT-19] [LAN-14]', async () => {
  const employee = await deskSession(app, municipality, 'employee');
  const page = await employee.page('/desk/registrera');
  expect(page.getByLabelText(/^Vilken enhet gäller det/)).toHaveProperty(
    'value',
    staff(municipality, 'employee').unitId,
  );
});
