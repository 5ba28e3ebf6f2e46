import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { ingenstans } from '../../../test/invented/index.ts';
import { registering } from '../../../test/registering.ts';
import { everySeed, plant } from '../../../test/seeds.ts';
import { staffChannels } from '../../domain/vocabulary.ts';
import { registerWords } from './words.ts';

let app: TestApp;
let desk: ReturnType<typeof registering>;
beforeAll(async () => {
  app = await testApp();
  await plant(app, ingenstans);
  desk = registering(app);
});
afterAll(() => app.close());

const words = 'Vad säger personen';

describe('the registering form and what the policy lists', () => {
  it('offers the channels that the policy lists, and refuses the others [LAN-12] [FAL-04] [VAS17-09]', async () => {
    for (const { id, policies } of everySeed) {
      const listed = policies.at(-1)?.channels.value ?? [];
      const { page, headers } = await desk.openForm(id, 'kontaktcenter');
      const offered = staffChannels.filter(
        (one) => page.queryByLabelText(registerWords.channels[one]) !== null,
      );
      expect([id, offered]).toEqual([id, staffChannels.filter((one) => listed.includes(one))]);
      const closed = staffChannels.find((one) => !listed.includes(one));
      if (closed === undefined) continue;
      const form = page.form(/^Registrera$/, new Map([[new RegExp(words), 'Hej']]));
      const fields = form.fields.map(([name, value]) =>
        name === 'channel' ? ([name, closed] as const) : ([name, value] as const),
      );
      const sent = await app.submit({ ...form, fields }, headers);
      expect([id, sent.statusCode]).toEqual([id, 422]);
      expect(sent.body).toContain(registerWords.errors.channelClosed);
      expect(await desk.rows(id)).toEqual([]);
    }
  });

  it('offers neither to be anonymous nor to decline an answer where the policy does not', async () => {
    const { page, headers } = await desk.openForm('ingenstans', 'kontaktcenter');
    expect(page.queryByLabelText(registerWords.anonymous)).toBeNull();
    expect(page.queryByLabelText(registerWords.noReply)).toBeNull();
    const form = page.form(/^Registrera$/, new Map([[new RegExp(words), 'Hej']]));
    for (const name of ['anonymous', 'noReply'])
      expect(
        (await app.submit({ ...form, fields: [...form.fields, [name, 'yes']] }, headers))
          .statusCode,
      ).toBe(422);
    expect(await desk.rows('ingenstans')).toEqual([]);
  });

  it('shows the right receiver before anything is stored, and stores the submission when it belongs here all the same [BOT-07] [BOT-08]', async () => {
    for (const id of ['botkyrka', 'ingenstans']) {
      const explanation = everySeed
        .find((seed) => seed.id === id)
        ?.policies.at(-1)
        ?.exclusions.find(({ value }) => value.scope === 'employer_matter')?.value.told.sv;
      const { response, page, headers } = await desk.register(id, 'kontaktcenter', {
        [words]: 'Schemat är orimligt.',
        'Vem är personen': 'employee',
      });
      expect(response.statusCode).toBe(422);
      expect(page.text()).toContain(explanation);
      expect(await desk.rows(id)).toEqual([]);
      expect((await app.submit(page.form('Registrera'), headers)).statusCode).toBe(201);
      expect(await desk.newest(id)).toMatchObject({ submitter_type: 'employee' });
    }
  });
});

describe('a submission that a colleague passes on without knowing where it belongs', () => {
  it('is for those whom the policy lets register it: the desk for all, the department or the unit [BOT-20] [FAL-09] [LAN-15]', async () => {
    for (const { id, policies, organisation } of everySeed) {
      const by = policies.at(-1)?.registration.value.by;
      const employee = organisation.accounts.find(({ role }) => role === 'employee');
      const { response } = await desk.register(id, 'employee', {
        [words]: 'Jag hörde det i dag.',
        [registerWords.unit]: registerWords.unitUnknown,
      });
      expect(response.statusCode).toBe(201);
      expect([id, await desk.newest(id)]).toMatchObject([
        id,
        {
          status: 'received',
          unit_id: by === 'unit' ? employee?.unit : null,
          department_id: by === 'central' ? null : employee?.department,
        },
      ]);
    }
  });
});
