import { describe, expect, it } from 'vitest';
import { coverage, documentOf, findGaps, namingTests } from './requirements.ts';

const requirements = [
  { id: 'LAN-01', line: 'There is a visible invitation.' },
  { id: 'LAN-02', line: 'Praise counts.', as: ['LAN-01'] },
  { id: 'FAL-06', line: 'Live on the web.', later: 'Publishing is later.' },
];
const named = (title: string) => namingTests('a.test.ts', `it('${title}', () => {});`);

describe('the obligations and the tests that show them', () => {
  it('none is forgotten, and the document agrees with the tests', () => {
    const { gaps, text, written } = coverage();
    expect(gaps).toEqual([]);
    // Renewed by `npm run requirements`.
    expect(written).toBe(text);
  });

  it('finds the ids in a title, however it is quoted', () => {
    const text = [
      "it('invites [LAN-01][LAN-02]', () => {",
      '  it.each(versions)(\n    `$name: invites [LAN-01]`,',
      '// [LAN-09] stands in a comment',
    ].join('\n');
    expect(namingTests('a.test.ts', text)).toEqual([
      { file: 'a.test.ts', title: 'invites', ids: ['LAN-01', 'LAN-02'] },
      { file: 'a.test.ts', title: '$name: invites', ids: ['LAN-01'] },
    ]);
  });

  it('reports an obligation that no test shows, unless it is planned for later', () => {
    expect(findGaps(requirements, [])).toEqual([
      'LAN-01 is named by no test: There is a visible invitation.',
      'LAN-02 is named by no test: Praise counts.',
    ]);
    expect(findGaps(requirements, named('invites [LAN-01]'))).toEqual([]);
  });

  it('refuses a test that names an obligation that does not exist', () => {
    expect(findGaps(requirements, named('invites [LAN-01] [LAN-99]'))).toEqual([
      'a.test.ts names LAN-99, which is not there.',
    ]);
  });

  it('lists each obligation with its tests below it', () => {
    const text = documentOf(requirements, named('invites [LAN-01]'));
    expect(text).toContain(
      '### LAN-02\n\nPraise counts. As LAN-01.\n\n- `a.test.ts`\n  - invites\n',
    );
    expect(text).toContain('*Later:* Publishing is later.');
  });
});
