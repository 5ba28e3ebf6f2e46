import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { nodeProgram } from './runtime.mjs';

/**
 * Installs and builds what is missing; about 50 ms when nothing is.
 * @returns {Promise<string>} the path of the Node that runs the product
 */
export async function prepare() {
  await ensureInstalled();
  const node = nodeProgram();
  ensureBuilt();
  return node;
}
