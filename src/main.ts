import process from 'node:process';
import { embeddedProgram } from './db/embedded-program.ts';

// Before anything else is read. Where the settings say otherwise after all, nobody asks for it, and no fault of it matters.
if (!process.env.DATABASE_URL) embeddedProgram().catch(() => {});

const { serve } = await import('./serve.ts');
await serve();
