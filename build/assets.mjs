import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { contrastsOf, defaultTheme } from './colours.mjs';
import { iconSprite } from './icons.mjs';
import { checkContrasts, fixedColourRules, themeSheet } from './theme.mjs';

const inProject = (...parts) => join(fileURLToPath(new URL('..', import.meta.url)), ...parts);

/** The parts of Designsystemet that pages use, in the order in which they are layered. */
const usedParts = [
  'base',
  'skip-link',
  'heading',
  'paragraph',
  'label',
  'link',
  'list',
  'button',
  'input',
  'field',
  'fieldset',
  'validation-message',
  'error-summary',
  'details',
];

const partsFolder = inProject('node_modules', '@digdir', 'designsystemet-css', 'dist', 'src');
const ownFolder = inProject('src', 'assets');
const fontsFolder = join(ownFolder, 'fonts');

/** Every page has the common sheet; those of the desk have one more, which the public never fetches. */
const sheets = {
  common: [
    'letters.css',
    'frame.css',
    'forms.css',
    'parts.css',
    'tables.css',
    'policy.css',
    'colours-off.css',
    'print.css',
  ],
  desk: [
    'rail.css',
    'desk.css',
    'rows.css',
    'search.css',
    'case.css',
    'outbox.css',
    'reply.css',
    'figures.css',
  ],
};

/** Removes comments and indentation, and nothing else. */
const withoutAir = (css) =>
  css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s*\n\s*/g, '\n')
    .replaceAll(/([{};,])\n/g, '$1')
    .trim();

const ownSheet = (name) => readFileSync(join(ownFolder, name), 'utf8');
const ownLayer = (names) => `@layer lyhord{${withoutAir(names.map(ownSheet).join('\n'))}}`;

function commonSheet() {
  const parts = usedParts
    .map((part) => readFileSync(join(partsFolder, `${part}.css`), 'utf8'))
    .join('\n');
  return [
    '@layer ds.theme,base,ds.components,lyhord;',
    `@layer ds.theme{${fixedColourRules()}${withoutAir(ownSheet('tokens.css'))}}`,
    `@layer base{${withoutAir(ownSheet('base.css'))}}`,
    `@layer ds.components{${withoutAir(parts)}}`,
    ownLayer(sheets.common),
  ].join('\n');
}

/**
 * Fails when a style uses a variable that is set nowhere: browsers drop such a rule without a warning. `--_…` are
 * Designsystemet’s internal ones.
 */
function refuseUnsetVariables(...sheets) {
  const css = sheets.join('\n');
  const set = new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
  const unset = [...css.matchAll(/var\(\s*(--[a-z][\w-]*)\s*\)/g)]
    .map(([, name]) => name)
    .filter((name) => !set.has(name));
  if (unset.length > 0) throw new Error(`Used but never set: ${[...new Set(unset)].join(', ')}`);
}

/** @returns {Promise<[municipality: string, theme: object][]>} */
async function municipalThemes() {
  const folder = inProject('municipalities');
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const files = names
    .map((name) => [name, join(folder, name, 'theme.ts')])
    .filter(([, file]) => existsSync(file));
  return Promise.all(
    files.map(async ([name, file]) => {
      const { theme } = await import(pathToFileURL(file).href);
      if (theme === undefined) throw new Error(`${file} must export \`theme\`.`);
      return [name, theme];
    }),
  );
}

const hashedName = (name, contents) => {
  const digest = createHash('sha256').update(contents).digest('hex').slice(0, 10);
  return name.replace(/(\.\w+)$/, `.${digest}$1`);
};

const fontNames = () => readdirSync(fontsFolder).filter((name) => name.endsWith('.woff2'));

/** Typefaces are compressed as they are. @returns {[name: string, hashed: string][]} */
function publishFonts(folder) {
  return fontNames().map((name) => {
    const contents = readFileSync(join(fontsFolder, name));
    const hashed = hashedName(name, contents);
    writeFileSync(join(folder, hashed), contents);
    return [name, hashed];
  });
}

/** Writes a file under a name that contains a digest of its contents, both as it is and compressed. */
function publish(folder, name, text) {
  const hashed = hashedName(name, text);
  writeFileSync(join(folder, hashed), text);
  writeFileSync(
    join(folder, `${hashed}.br`),
    brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  );
  writeFileSync(join(folder, `${hashed}.gz`), gzipSync(text, { level: 9 }));
  return hashed;
}

/** Writes the files for browsers into the folder, and a manifest with their names. */
export async function buildAssets(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const fonts = publishFonts(folder);
  const withFonts = fonts.reduce(
    (css, [name, hashed]) => css.replaceAll(`url("${name}")`, `url("${hashed}")`),
    commonSheet(),
  );
  const texts = { 'lyhord.css': withFonts, 'desk.css': ownLayer(sheets.desk) };
  for (const [municipality, theme] of [...(await municipalThemes()), [undefined, defaultTheme]]) {
    checkContrasts(municipality ?? 'the default theme', contrastsOf(theme));
    const name = municipality === undefined ? 'theme.css' : `theme-${municipality}.css`;
    texts[name] = themeSheet(theme);
    refuseUnsetVariables(texts['lyhord.css'], texts['desk.css'], texts[name]);
  }
  texts['icons.svg'] = iconSprite();
  for (const name of ['lyhord.js', 'desk.js', 'shortcuts.js', 'icon.svg']) {
    texts[name] = readFileSync(join(ownFolder, name), 'utf8');
  }
  const published = Object.entries(texts).map(([name, text]) => [
    name,
    publish(folder, name, text),
  ]);
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify(Object.fromEntries([...fonts, ...published]), null, 2),
  );
}
