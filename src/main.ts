import process from 'node:process';
import { embeddedProgram } from './db/embedded-program.ts';

// Started before anything else is read. If the settings choose another database, it is not used and its failure does
// not matter.
if (!process.env.DATABASE_URL) embeddedProgram().catch(() => {});

const { serve } = await import('./serve.ts');
await serve();
