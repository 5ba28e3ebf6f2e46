import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../test/page.ts';
import { renderPage } from '../web/render.ts';
import { assetAddress, assetsFolder } from './assets.ts';
import { Icon } from './icon.tsx';
import { iconNames } from './icon-names.ts';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(
    (path) => /\.tsx?$/.test(path) && !path.includes('.test.') && !path.endsWith('icon-names.ts'),
  )
  .map((path) => readFileSync(`src/${path}`, 'utf8'))
  .join('\n');

describe('the icons', () => {
  it('are those that pages use, and no others', () => {
    const unused = iconNames.filter((name) => !new RegExp(`['"]${name}['"]`).test(sources));
    expect(unused).toEqual([]);
  });

  it('stand in one file that browsers keep, each by its name', () => {
    const sprite = readFileSync(
      `${assetsFolder}${assetAddress('icons.svg').replace('/assets/', '')}`,
      'utf8',
    );
    const symbols = [...sprite.matchAll(/<symbol id="([^"]+)"/g)].map(([, name]) => name);
    expect(symbols).toEqual([...iconNames]);
  });

  it('are unheard by screen readers', () => {
    const icon = readPage(renderPage(<Icon name="inbox" />)).body.querySelector('svg');
    expect(icon?.getAttribute('aria-hidden')).toBe('true');
    expect(icon?.querySelector('use')?.getAttribute('href')).toBe(
      `${assetAddress('icons.svg')}#inbox`,
    );
  });
});
