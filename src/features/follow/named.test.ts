import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeds } from '../../../municipalities/index.ts';
import { personWith, type TestApp, testApp } from '../../../test/app.ts';
import { applyAction, staff, submitCase } from '../../../test/case-work.ts';
import { followPage } from '../../../test/following.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const { open, answered } = followPage(() => app);

describe('the person named on the follow page', () => {
  it('is the unit’s function where the handler’s identity is protected [LAN-17]', async () => {
    for (const { id: municipality, organisation } of seeds) {
      const hidden = organisation.accounts.find(
        ({ identityProtected, unit, role }) =>
          identityProtected && unit !== null && role === 'handler',
      );
      if (!hidden?.unit) continue;
      const unit = organisation.units.find(({ id }) => id === hidden.unit);
      const submitted = await submitCase(app, municipality);
      const coordinator = staff(municipality, 'coordinator');
      await applyAction(app, submitted, coordinator, {
        type: 'assign',
        unitId: hidden.unit,
        handlerId: hidden.id,
      });
      const text = (await open(municipality, submitted.code)).text();
      expect(text).toContain(unit?.functionName);
      expect(text).not.toContain(hidden.name);
    }
    expect(
      seeds.some(({ organisation }) => organisation.accounts.some((one) => one.identityProtected)),
    ).toBe(true);
  });

  it('is given in English on the English page', async () => {
    const submitted = await submitCase(app, 'falkoping');
    const page = await open('falkoping', submitted.code, '/en');
    expect(page.language()).toBe('en');
    expect(page.text()).toContain('Soon someone will read it');
    expect(page.text()).toContain('An answer by Monday 16 March 2026.');
    const person = personWith('falkoping', 'handler');
    await applyAction(app, submitted, staff('falkoping', 'coordinator'), {
      type: 'assign',
      unitId: person.unit ?? '',
      handlerId: person.id,
    });
    expect((await open('falkoping', submitted.code, '/en')).text()).toContain('Case handler');
  });

  it('says that a promised day has passed, and whether it was met', async () => {
    const late = await submitCase(app, 'falkoping');
    app.clock.set('2026-03-18T08:00:00Z');
    expect((await open('falkoping', late.code)).text()).toContain('Det beklagar vi.');
    app.clock.set('2026-03-02T08:15:00Z');
    const submitted = await submitCase(app, 'falkoping', { contact: {} });
    await answered(submitted, 'Tack. Nu är det lagat.');
    expect((await open('falkoping', submitted.code)).text()).toContain(
      'Svar senast måndag 16 mars 2026. Det fick du måndag 2 mars 2026.',
    );
  });

  it('does not say that a promise was met when it was met too late', async () => {
    const submitted = await submitCase(app, 'falkoping', { contact: {} });
    app.clock.set('2026-03-18T08:00:00Z');
    await answered(submitted, 'Tack. Nu är det lagat.');
    const text = (await open('falkoping', submitted.code)).text();
    expect(text).toContain(
      'Svar senast måndag 16 mars 2026. Det fick du först onsdag 18 mars 2026. Det beklagar vi.',
    );
    app.clock.set('2026-03-02T08:15:00Z');
  });

  it('redirects an answered form’s address to the page that asks for the code', async () => {
    for (const address of ['/vasteras/folj/skriv', '/en/vasteras/folj/inte-nojd']) {
      const { statusCode, headers } = await app.get(address);
      expect([statusCode, headers.location]).toEqual([303, address.replace(/\/[^/]+$/, '')]);
    }
  });
});
