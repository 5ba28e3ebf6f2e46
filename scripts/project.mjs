import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone, wherever a script is started from. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/** @param {...string} parts of a path below the clone */
export const inProject = (...parts) => join(projectFolder, ...parts);
