/**
 * `node scripts/import-rules.mjs [FOLDER]`: checks every import in the sources, also of types, against
 * `import-rules.json`, which lists for each module the modules (and, where stated, packages) that it may import.
 * Tests may import anything.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix, relative, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'rolldown/utils';

/** @typedef {{imports: readonly string[], packages?: readonly string[]}} Rule */

const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** @returns {string[]} what a source imports, in the order it stands there */
function importsOf(path, text) {
  const { program, module } = parseSync(path, text);
  const found = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports
      .flatMap(({ entries }) => entries)
      .flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : [])),
  ];
  new Visitor({
    ImportExpression: ({ source }) => {
      if (source.type === 'Literal') found.push(source.value);
    },
    TSImportType: ({ source }) => found.push(source.value),
  }).visit(program);
  return found;
}

/**
 * The module that a file belongs to: the longest entry that matches. `features/*` makes each of its folders a module.
 */
function moduleOf(path, names) {
  const covers = names.flatMap((name) => {
    const pattern = name.endsWith('/*')
      ? `${name.slice(0, -1)}[^/]+/`
      : name.endsWith('.ts')
        ? name
        : `${name}/`;
    const match = new RegExp(`^${pattern.replaceAll('.', '\\.')}`).exec(path);
    return match && (!name.endsWith('.ts') || path === name) ? [{ name, folder: match[0] }] : [];
  });
  return covers.toSorted((one, other) => other.name.length - one.name.length)[0];
}

function sourcesIn(folder) {
  return ['src', 'municipalities']
    .flatMap((top) => readdirSync(`${folder}/${top}`, { recursive: true, withFileTypes: true }))
    .filter(
      (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name),
    )
    .map((entry) => relative(folder, `${entry.parentPath}/${entry.name}`).replaceAll(sep, '/'));
}

/**
 * @param {Readonly<Record<string, Rule>>} rules
 * @returns {readonly string[]} a sentence for each import that no rule allows
 */
export function forbiddenImports(rules, path, text) {
  const names = Object.keys(rules);
  const own = moduleOf(path, names);
  if (own === undefined) return [`${path} belongs to no module of import-rules.json.`];
  const { imports, packages } = rules[own.name];
  return importsOf(path, text).flatMap((source) => {
    if (!source.startsWith('.'))
      return packages === undefined || packages.includes(source)
        ? []
        : [`${path} imports ${source}, which is not among the packages of ${own.name}.`];
    const target = posix.join(posix.dirname(path), source);
    if (target.startsWith(own.folder) || target === own.name) return [];
    const other = moduleOf(target, names);
    const isAllowed = imports.some(
      (name) => name === target || name === other?.name || target.startsWith(`${name}/`),
    );
    return isAllowed && !(own.name === other?.name)
      ? []
      : [`${path} imports ${target}, which is not among the imports of ${own.name}.`];
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rules = JSON.parse(readFileSync(`${projectFolder}/import-rules.json`, 'utf8'));
  const found = sourcesIn(projectFolder).flatMap((path) =>
    forbiddenImports(rules, path, readFileSync(`${projectFolder}/${path}`, 'utf8')),
  );
  for (const sentence of found) console.error(sentence);
  process.exitCode = found.length > 0 ? 1 : 0;
}
