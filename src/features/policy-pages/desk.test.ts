import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { deskSession } from '../../../test/desk.ts';
import type { Role } from '../../domain/vocabulary.ts';

describe('the policy at the desk', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app.close());

  it.each([
    'employee',
    'elected_member',
    'kontaktcenter',
    'committee_reader',
    'administrator',
  ] as const satisfies readonly Role[])(
    'is in the menu of everybody, here a person with the role %s [LAN-19] [FAL-08]',
    async (role) => {
      const desk = await deskSession(app, 'botkyrka', role);
      const page = await desk.page('/desk/policy');
      const menu = page.getByRole('navigation', { name: 'Handläggning' });
      expect(menu.querySelector('[aria-current="page"]')?.textContent).toBe('Policy');
      expect(page.getByRole('heading', { name: 'Så gör vi' })).toBeDefined();
    },
  );

  it('begins with the routine according to the policy, and with what a synpunkt is [LAN-19] [LAN-29]', async () => {
    const desk = await deskSession(app, 'landskrona', 'employee');
    const routine = (await desk.page('/desk/policy')).getByRole('region', { name: 'Så gör vi' });
    const text = (routine.textContent ?? '').replaceAll(/\s+/g, ' ');
    expect(text).toContain('när kunden inte är nöjd med den service');
    expect(text).toContain('Får lämna synpunkter: kunder');
    expect(text).toContain('Den enhet som tar emot synpunkten registrerar den.');
    expect(text).toContain('vem som handlägger synpunkten');
    expect(text).toContain('Ingen dag är lovad.');
    expect(text).toContain('Vi bevakar det själva inom 10 arbetsdagar. Det är inget löfte.');
    expect(text).toContain('Handläggaren svarar.');
    expect(text).toContain('till närmaste chef, som går igenom det på nytt.');
  });

  it('describes each municipality’s own routine: deadlines, who answers and who may not register [LAN-19] [FAL-08]', async () => {
    const of = async (municipality: string) => {
      const desk = await deskSession(app, municipality, 'employee');
      const page = await desk.page('/desk/policy');
      return page.getByRole('region', { name: 'Så gör vi' }).textContent ?? '';
    };
    const falkoping = await of('falkoping');
    expect(falkoping).toContain('Inom 2 vardagar från ankomstdagen.');
    expect(falkoping).toContain('Inom 10 arbetsdagar från ankomstdagen.');
    expect(falkoping).toContain('Chefen svarar.');
    expect(await of('botkyrka')).toContain(
      'Visas en annan väg: medarbetare i kommunen, till frågor för arbetsgivaren.',
    );
  });

  it('shows older versions and compares them, with the desk’s own days [VAS14-10]', async () => {
    const desk = await deskSession(app, 'vasteras', 'registrar');
    const page = await desk.page('/desk/policy?version=VAS14');
    expect(page.getByText('Policy för synpunktshantering')).toBeDefined();
    expect(page.getByRole('heading', { name: 'Vår egen bevakning' })).toBeDefined();
    const link = page.getByRole('link', { name: 'Jämför två versioner' });
    const compared = await desk.page(link.getAttribute('href') ?? '');
    expect(compared.getByText(/saker skiljer/)).toBeDefined();
    expect(compared.getAllByText('Nytt enligt handlingen')).toHaveLength(4);
    const answer = await app.get('/desk/policy?version=VAS99', desk.headers);
    expect(answer.statusCode).toBe(404);
  });

  it('requires signing in', async () => {
    for (const address of ['/desk/policy', '/desk/policy/jamfor', '/desk/policy/lasning'])
      expect((await app.get(address)).statusCode).toBe(303);
  });
});
