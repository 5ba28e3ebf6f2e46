import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** The program itself, which the package does not export (https://pglite.dev/docs/api, `pgliteWasmModule`). */
const place = new URL(
  'pglite.wasm',
  pathToFileURL(createRequire(import.meta.url).resolve('@electric-sql/pglite')),
);

let compiled: Promise<WebAssembly.Module> | undefined;

/**
 * PostgreSQL as WebAssembly, compiled once for this process. Other threads compile it, so starting early saves 0.3 s.
 */
export function embeddedProgram(): Promise<WebAssembly.Module> {
  compiled ??= readFile(place).then((bytes) => WebAssembly.compile(bytes));
  return compiled;
}
