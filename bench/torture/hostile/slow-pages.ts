import type { Pair } from './forms.ts';
import type { HeaderValues } from './sending.ts';

/** The municipality whose cases consist of long texts only. */
export const municipality = 'vasteras';

/** A case in which every text is the same long one, and a user who may see it. */
export interface Subject {
  readonly text: string;
  readonly number: string;
  readonly code: string;
  readonly cookie: string;
}

export interface PageRequest {
  readonly path: string;
  readonly headers: HeaderValues;
  readonly fields?: readonly Pair[];
}

export const deskRequest =
  (path: string) =>
  ({ cookie }: Subject): PageRequest => ({ path, headers: { cookie } });
const caseRequest =
  (action: string) =>
  ({ number, cookie }: Subject): PageRequest => ({
    path: `/desk/arenden/${number}${action}`,
    headers: { cookie },
  });
const formRequest =
  (path: (subject: Subject) => string, fields: (subject: Subject) => readonly Pair[]) =>
  (subject: Subject): PageRequest => ({
    path: path(subject),
    headers: { cookie: subject.cookie },
    fields: fields(subject),
  });

const reply = (step: string) =>
  formRequest(
    ({ number }) => `/desk/arenden/${number}/svara`,
    ({ text }) => [
      ['version', '1'],
      ['body', text],
      ['subject', text.slice(0, 100)],
      ['step', step],
    ],
  );

/** Every page that reads such a text; none of these requests changes anything. */
export const pages: Readonly<Record<string, (subject: Subject) => PageRequest>> = {
  'follow page': formRequest(
    () => `/${municipality}/folj`,
    ({ code }) => [['code', code]],
  ),
  'follow page in English': formRequest(
    () => `/en/${municipality}/folj`,
    ({ code }) => [['code', code]],
  ),
  'case by a program': ({ code }) => ({
    path: `/api/v1/${municipality}/case`,
    headers: { authorization: `Bearer ${code}` },
  }),
  'form with an error': formRequest(
    () => `/${municipality}`,
    ({ text }) => [
      ['text', text],
      ['contact.email', text.slice(0, 200)],
      ['key', 'k'],
    ],
  ),
  case: caseRequest(''),
  'form of a reply': caseRequest('/svara'),
  'preview of a reply': reply('granska'),
  'check of a reply': reply('kontrollera'),
  'suggestion of a reply': reply('forslag'),
  'check while typing': formRequest(
    ({ number }) => `/desk/arenden/${number}/svara/kontroll`,
    ({ text }) => [
      ['version', '1'],
      ['body', text],
    ],
  ),
  'form of a question': caseRequest('/fraga'),
  'form of a merger': caseRequest('/sla-ihop'),
  'form of a tie': caseRequest('/knyt-ihop'),
  'form of a division': caseRequest('/dela'),
  'form of a hand-over': caseRequest('/lamna-over'),
  'form of a classification': caseRequest('/klassa'),
  'form of an assignment': caseRequest('/fordela'),
  'form of the statutory track': caseRequest('/lagsparet'),
  start: deskRequest('/desk/start'),
  queue: deskRequest('/desk'),
  'queue, what has come': deskRequest('/desk/nytt?sedan=2026-01-01T00:00:00Z'),
  'search for a part': formRequest(
    () => '/desk/sok',
    ({ text }) => [['ord', [...text].slice(0, 200).join('')]],
  ),
  'search for the whole': formRequest(
    () => '/desk/sok',
    ({ text }) => [['ord', text]],
  ),
  'list as CSV': formRequest(
    () => '/desk/sok/lista.csv',
    () => [['slag', 'complaint']],
  ),
  outbox: deskRequest('/desk/utkorg'),
  'form of a registration': formRequest(
    () => '/desk/registrera',
    ({ text }) => [
      ['text', text],
      ['name', text.slice(0, 400)],
    ],
  ),
  'sign-in': formRequest(
    () => '/desk/logga-in',
    ({ text }) => [
      ['email', text],
      ['password', text],
      ['next', text],
    ],
  ),
};
