import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

const folder = new URL('../docs/decisions/', import.meta.url);
const files = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();

describe('the decisions', () => {
  it('are numbered one after the other', () => {
    expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(
      files.map((_, index) => index + 1),
    );
  });

  it.each(files)('%s states its status, its date and its consequences', async (name) => {
    const [title, , status, ...rest] = (await readFile(new URL(name, folder), 'utf8')).split('\n');
    expect(title).toMatch(new RegExp(`^# ${name.slice(0, 4)} \\S`));
    expect(status).toMatch(/^\*\*Status\.\*\* (Accepted|Superseded) \d{4}-\d{2}-\d{2}/);
    expect(rest.join('\n')).toMatch(/^\*\*Consequences\.\*\* \S/m);
  });
});
