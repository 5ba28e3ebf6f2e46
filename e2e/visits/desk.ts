import { at, caseStates, desk, ofCase, press, type Visit } from './visit.ts';

export const deskVisits: readonly Visit[] = [
  { name: 'sign-in', open: at(() => '/desk/logga-in') },
  {
    name: 'sign-in-refused',
    status: 422,
    async open(page, { address }) {
      await page.goto(`${address}/desk/logga-in`);
      await page.locator('#email').fill('ingen@exempel.se');
      await press(page, 'Logga in');
    },
  },
  desk('queue', 'registrar', () => ''),
  desk('queue-new', 'registrar', () => '?urval=nya'),
  desk('queue-mine-empty', 'administrator', () => '?urval=mina'),
  desk('queue-number-refused', 'registrar', () => '?nummer=abc', 422),
  desk('nothing-here', 'committee_reader', () => ''),
  desk('search', 'registrar', () => '/sok'),
  desk('search-filtered', 'registrar', () => '/sok?slag=complaint&fran=2020-01-01'),
  desk('search-nothing', 'registrar', () => '/sok?fran=2020-01-01&till=2020-01-02'),
  desk('search-refused', 'registrar', () => '/sok?fran=2020-02-30', 422),
  {
    name: 'search-words',
    as: 'registrar',
    async open(page, { address }) {
      await page.goto(`${address}/desk/sok`);
      await page.locator('#ord').fill('personal "inte"');
      await press(page, 'Sök');
    },
  },
  desk('register', 'registrar', () => '/registrera'),
  desk('hand-in', 'employee', () => '/registrera'),
  ...caseStates.map((state) =>
    desk(`case-${state.replace('_', '-')}`, 'registrar', ({ cases }) => `/arenden/${cases[state]}`),
  ),
  desk('case-read-only', 'archivist', ({ cases }) => `/arenden/${cases.in_progress}`),
  desk('classify', 'registrar', ofCase('in_progress', 'klassa')),
  desk('assign', 'registrar', ofCase('in_progress', 'fordela')),
  desk('arrival-day', 'registrar', ofCase('in_progress', 'ankomstdag')),
  desk('secrecy', 'registrar', ofCase('in_progress', 'sekretess')),
  desk('concerned', 'registrar', ofCase('in_progress', 'jav')),
  desk('track', 'registrar', ofCase('in_progress', 'lagsparet')),
  desk('serious', 'registrar', ofCase('in_progress', 'allvarligt')),
  desk('hand-over', 'registrar', ofCase('in_progress', 'lamna-over')),
  desk('hand-over-prepared', 'registrar', ofCase('in_progress', 'lamna-over?slag=appeal')),
  desk('hand-over-led', 'registrar', ofCase('in_progress', 'lamna-over?slag=employer_matter')),
  desk('hand-over-confirm', 'registrar', ofCase('handed_over', 'mottaget')),
  desk('hand-over-back', 'registrar', ofCase('handed_over', 'kom-tillbaka')),
  desk('split', 'registrar', ofCase('in_progress', 'dela')),
  desk('queue-handed-over', 'registrar', () => '?urval=overlamnade'),
  desk('void', 'registrar', ofCase('in_progress', 'ogiltig')),
  desk('answer', 'coordinator', ofCase('in_progress', 'svara')),
  desk('ask', 'coordinator', ofCase('in_progress', 'fraga')),
  desk('correct-answer', 'coordinator', ofCase('answered', 'ratta-svar')),
  desk('correction', 'coordinator', ofCase('in_progress', 'atgard')),
  desk('close', 'coordinator', ofCase('in_progress', 'avsluta')),
  desk('reopen', 'coordinator', ofCase('closed', 'ateroppna')),
  desk('reinstate', 'registrar', ofCase('void', 'aterfor')),
  desk('outbox', 'registrar', () => '/utkorg'),
  desk('desk-policy', 'employee', () => '/policy'),
  desk('desk-policy-overseer', 'quality_strategist', () => '/policy'),
  desk('desk-policy-comparison', 'registrar', () => '/policy/jamfor'),
  desk('desk-policy-readings', 'quality_strategist', () => '/policy/lasning'),
  desk('policy-new', 'administrator', () => '/policy/ny'),
  desk('policy-file', 'administrator', () => '/policy/ny/fil'),
  desk('accounts', 'administrator', () => '/konton'),
  desk('account-new', 'administrator', () => '/konton/nytt'),
  desk('own-account', 'registrar', () => '/mitt-konto'),
  desk('own-password', 'registrar', () => '/mitt-konto/losenord'),
  desk('second-factor', 'registrar', () => '/mitt-konto/engangskod'),
  desk('desk-not-found', 'registrar', () => '/arenden/2019-99999', 404),
  desk('desk-conflict', 'coordinator', ofCase('closed', 'svara'), 409),
  desk('desk-not-permitted', 'archivist', ofCase('in_progress', 'klassa'), 403),
];
