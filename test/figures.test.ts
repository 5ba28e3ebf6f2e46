import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeds } from '../municipalities/index.ts';
import { generateCases } from '../src/demonstration/generate.ts';
import { seedDemonstration } from '../src/demonstration/seed.ts';
import { arrivalDayOf } from '../src/domain/calendar/day.ts';
import { readingReach } from '../src/domain/permission.ts';
import { type Role, roles } from '../src/domain/vocabulary.ts';
import { caseSections, queueFilterOf, sectionsOf } from '../src/features/start/sections.ts';
import { queueWords } from '../src/i18n/desk/queue.ts';
import type { OutgoingMail } from '../src/messages/transport.ts';
import { deskPaths } from '../src/paths.ts';
import { queueAddress } from '../src/web/queue-address.ts';
import { personWith, signInAs, type TestApp, testApp } from './app.ts';

let app: TestApp;
const mails: OutgoingMail[] = [];
beforeAll(async () => {
  app = await testApp({
    now: '2026-11-24T09:00:00Z',
    mail: { send: async (mail) => void mails.push(mail) },
  });
  const { databases, clock, publicUrl } = app.context;
  await seedDemonstration(app.context);
  for (const { id: municipality } of seeds)
    await generateCases(databases, {
      municipality,
      ...{ cases: 150, seed: 'figures', mailDomain: 'invented.example', publicUrl },
      until: arrivalDayOf(clock.now()),
      now: clock.now(),
    });
  // A month later much is late, and some is due this week.
  app.clock.set('2026-12-15T06:30:00Z');
  await app.context.jobs.sweep();
  await app.drain();
});
afterAll(() => app.close());

/** A reader, and what an address holds for them, read once. */
class Reader {
  readonly #pages = new Map<string, Promise<string>>();
  readonly headers: { readonly cookie: string };

  constructor(headers: { readonly cookie: string }) {
    this.headers = headers;
  }

  async page(address: string): Promise<string> {
    const known = this.#pages.get(address);
    if (known) return await known;
    const asked = app.get(address, this.headers).then(({ statusCode, body }) => {
      if (statusCode !== 200) throw new Error(`${address} answered ${statusCode}`);
      return body;
    });
    this.#pages.set(address, asked);
    return await asked;
  }

  /** The numbers of the cases that a page of the queue lists, with the pages after it, up to a hundred. */
  async casesAt(address: string): Promise<readonly string[]> {
    const numbers: string[] = [];
    let next: string | undefined = address;
    while (next !== undefined && numbers.length < 100) {
      const page: string = await this.page(next);
      const rows = /<table\b.*<\/table>/s.exec(page)?.[0] ?? '';
      numbers.push(...numbersIn(rows));
      next = linksIn(page).find(({ text }) => text === queueWords.next)?.href;
    }
    return numbers;
  }
}

const numbersIn = (html: string): readonly string[] => [
  ...new Set(
    [...html.matchAll(/href="\/desk\/arenden\/(\d{4}-\d+)"/g)].map(([, number]) => number ?? ''),
  ),
];

/** The links of a page: to where, and their words, or the part of them that a pattern picks out. */
const linksIn = (html: string, picked?: RegExp) =>
  [...html.matchAll(/<a\b[^>]*?href="([^"]*)"[^>]*>(.*?)<\/a>/gs)].flatMap(
    ([, href = '', inner = '']) => {
      const text = picked ? picked.exec(inner)?.[1] : inner.replaceAll(/<[^>]*>/g, '').trim();
      return text === undefined ? [] : [{ href: href.replaceAll('&amp;', '&'), text }];
    },
  );

/** "99+" is told of a hundred and more. */
function expectCount(told: string, cases: readonly string[], what: string): void {
  if (told === '99+') expect(cases.length, what).toBeGreaterThanOrEqual(100);
  else expect(cases.length, what).toBe(Number(told));
}

const sectionOf = (page: string, id: string): string | undefined =>
  new RegExp(`<(section|div)[^>]*\\bid="${id}".*?</\\1>`, 's').exec(page)?.[0];

async function readerOf(municipality: string, role: Role): Promise<Reader> {
  return new Reader(await signInAs(app, municipality, role));
}

const everyReader = seeds.flatMap(({ id }) => roles.map((role) => [id, role] as const));

describe('every figure that staff see', () => {
  it.each(everyReader)(
    'leads to as many cases as it says, on the start page of %s for %s',
    async (municipality, role) => {
      const reader = await readerOf(municipality, role);
      const page = await reader.page(deskPaths.start);
      const actor = { unitId: personWith(municipality, role).unit };
      for (const section of caseSections.filter((one) => sectionsOf[role].includes(one))) {
        const held = await reader.casesAt(queueAddress(queueFilterOf(section, actor)));
        const shown = sectionOf(page, section);
        const what = `${municipality}, ${role}: ${section}`;
        expect(shown === undefined ? [] : numbersIn(shown), what).toEqual(held.slice(0, 7));
        const all = linksIn(shown ?? '').find(({ text }) => text.startsWith('Visa alla'));
        expect(all === undefined, what).toBe(held.length <= 7);
        if (all === undefined) continue;
        expect(await reader.casesAt(all.href)).toEqual(held);
        expectCount(/Visa alla (\S+):/.exec(all.text)?.[1] ?? '', held, what);
      }
    },
  );

  it.each(everyReader)(
    'leads to as many cases as it says, in the queue of %s for %s',
    async (municipality, role) => {
      const reader = await readerOf(municipality, role);
      if (readingReach(role) === undefined) return;
      const page = await reader.page(deskPaths.queue);
      const counted = linksIn(page, /<span class="count"[^>]*>([^<]*)</);
      expect(counted.length, `${municipality}, ${role}`).toBeGreaterThan(5);
      for (const { href, text } of counted)
        expectCount(text, await reader.casesAt(href), `${municipality}, ${role}: ${href}`);
    },
  );

  it.each(everyReader)(
    'leads to as many cases as it says, in the follow-up of %s for %s',
    async (municipality, role) => {
      const reader = await readerOf(municipality, role);
      const { statusCode } = await app.get(deskPaths.followUp, reader.headers);
      if (statusCode !== 200) return;
      const page = await reader.page(deskPaths.followUp);
      const cases = sectionOf(page, 'arenden') ?? '';
      const figures = linksIn(cases).filter(({ text }) => /^\d/.test(text));
      for (const { href, text } of figures)
        expectCount(
          /^\d+\+?/.exec(text)?.[0] ?? '',
          await reader.casesAt(href),
          `${municipality}, ${role}: ${text}`,
        );
      if (cases === '') return;
      const late = await reader.casesAt(queueAddress({ view: 'forsenade' }));
      expect(
        figures.some(({ text }) => /försena(t|de) ärende/.test(text)),
        municipality,
      ).toBe(late.length > 0);
    },
  );

  it.each(seeds.map(({ id }) => id))(
    'is in the morning’s mail of %s the number of lines, each open to its reader',
    async (municipality) => {
      const readers = roles.map((role) => [personWith(municipality, role).email, role] as const);
      let checked = 0;
      for (const [email, role] of readers) {
        const mail = mails.find(
          ({ to, subject }) => to === email && subject.includes('väntar på dig'),
        );
        if (!mail) continue;
        const reader = await readerOf(municipality, role);
        let sum = 0;
        for (const paragraph of mail.text.split('\n\n')) {
          const told = /^.* \((\d+)\)\n/.exec(paragraph)?.[1];
          if (told === undefined) continue;
          const addresses = [...paragraph.matchAll(/^ {2}https?:\/\/[^/]+(\S+)$/gm)].map(
            ([, path]) => path ?? '',
          );
          const rest = Number(/… och (\d+)/.exec(paragraph)?.[1] ?? 0);
          expect(addresses.length + rest, `${email}: ${paragraph.split('\n')[0]}`).toBe(
            Number(told),
          );
          // A case may have several planned actions, and stands once in every other list.
          if (!paragraph.startsWith('Åtgärder'))
            expect(new Set(addresses).size, paragraph).toBe(addresses.length);
          sum += Number(told);
          const late = paragraph.includes('vars dag har gått') && !paragraph.includes('andra');
          const lateCases = late ? await reader.casesAt(queueAddress({ view: 'forsenade' })) : [];
          for (const address of addresses) {
            expect((await app.get(address, reader.headers)).statusCode, address).toBe(200);
            const number = /\/arenden\/(\S+)$/.exec(address)?.[1];
            if (late && number !== undefined && lateCases.length < 100)
              expect(lateCases).toContain(number);
          }
          checked += addresses.length;
        }
        expect(mail.subject).toContain(sum === 1 ? 'En sak' : `${sum} saker`);
      }
      expect(checked).toBeGreaterThan(0);
    },
  );
});
