/**
 * `node scripts/tool.mjs bench/bench.ts …`: runs one of the project's own tools, written in TypeScript, on the product's Node.
 * Node strips the types itself (`erasableSyntaxOnly`, imports with their endings), so tools need no build of their own.
 * It reads no `.tsx`: a tool meets the pages over HTTP, as the built server serves them, and imports only `.ts` files.
 */
import process from 'node:process';
import { Refusal, runMain } from './console.mjs';
import { prepare } from './prepare.mjs';
import { inProject } from './project.mjs';
import { runForeground } from './runtime.mjs';

await runMain(async () => {
  const [tool, ...toolArguments] = process.argv.slice(2);
  if (tool === undefined)
    throw new Refusal('Name the tool to run, as in: node scripts/tool.mjs bench/bench.ts', 2);
  const node = await prepare();
  return runForeground(node, ['--enable-source-maps', inProject(tool), ...toolArguments]);
});
