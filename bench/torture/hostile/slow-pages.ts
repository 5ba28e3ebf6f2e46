import type { Pair } from './forms.ts';
import type { HeaderValues } from './sending.ts';

/** Whose cases are nothing but long texts. */
export const municipality = 'vasteras';

/** A case that is nothing but one text, and somebody who sees it. */
export interface Subject {
  readonly text: string;
  readonly number: string;
  readonly code: string;
  readonly cookie: string;
}

export interface Asked {
  readonly path: string;
  readonly headers: HeaderValues;
  readonly fields?: readonly Pair[];
}

export const atDesk =
  (path: string) =>
  ({ cookie }: Subject): Asked => ({ path, headers: { cookie } });
const ofCase =
  (action: string) =>
  ({ number, cookie }: Subject): Asked => ({
    path: `/desk/arenden/${number}${action}`,
    headers: { cookie },
  });
const sentTo =
  (path: (subject: Subject) => string, fields: (subject: Subject) => readonly Pair[]) =>
  (subject: Subject): Asked => ({
    path: path(subject),
    headers: { cookie: subject.cookie },
    fields: fields(subject),
  });

const reply = (step: string) =>
  sentTo(
    ({ number }) => `/desk/arenden/${number}/svara`,
    ({ text }) => [
      ['version', '1'],
      ['body', text],
      ['subject', text.slice(0, 100)],
      ['step', step],
    ],
  );

/** Everywhere such a text is read: nothing here changes anything. */
export const pages: Readonly<Record<string, (subject: Subject) => Asked>> = {
  'follow page': sentTo(
    () => `/${municipality}/folj`,
    ({ code }) => [['code', code]],
  ),
  'follow page in English': sentTo(
    () => `/en/${municipality}/folj`,
    ({ code }) => [['code', code]],
  ),
  'case by a program': ({ code }) => ({
    path: `/api/v1/${municipality}/case`,
    headers: { authorization: `Bearer ${code}` },
  }),
  'form with an error': sentTo(
    () => `/${municipality}`,
    ({ text }) => [
      ['text', text],
      ['contact.email', text.slice(0, 200)],
      ['key', 'k'],
    ],
  ),
  case: ofCase(''),
  'form of a reply': ofCase('/svara'),
  'preview of a reply': reply('granska'),
  'check of a reply': reply('kontrollera'),
  'suggestion of a reply': reply('forslag'),
  'check while typing': sentTo(
    ({ number }) => `/desk/arenden/${number}/svara/kontroll`,
    ({ text }) => [
      ['version', '1'],
      ['body', text],
    ],
  ),
  'form of a question': ofCase('/fraga'),
  'form of a merger': ofCase('/sla-ihop'),
  'form of a tie': ofCase('/knyt-ihop'),
  'form of a division': ofCase('/dela'),
  'form of a hand-over': ofCase('/lamna-over'),
  'form of a classification': ofCase('/klassa'),
  'form of an assignment': ofCase('/fordela'),
  'form of the statutory track': ofCase('/lagsparet'),
  start: atDesk('/desk/start'),
  queue: atDesk('/desk'),
  'queue, what has come': atDesk('/desk/nytt?sedan=2026-01-01T00:00:00Z'),
  'search for a part': sentTo(
    () => '/desk/sok',
    ({ text }) => [['ord', [...text].slice(0, 200).join('')]],
  ),
  'search for the whole': sentTo(
    () => '/desk/sok',
    ({ text }) => [['ord', text]],
  ),
  'list as CSV': sentTo(
    () => '/desk/sok/lista.csv',
    () => [['slag', 'complaint']],
  ),
  outbox: atDesk('/desk/utkorg'),
  'form of a registration': sentTo(
    () => '/desk/registrera',
    ({ text }) => [
      ['text', text],
      ['name', text.slice(0, 400)],
    ],
  ),
  'sign-in': sentTo(
    () => '/desk/logga-in',
    ({ text }) => [
      ['email', text],
      ['password', text],
      ['next', text],
    ],
  ),
};
