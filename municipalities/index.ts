import type { MunicipalitySeed } from '../src/municipality/schema.ts';
import { botkyrka } from './botkyrka/index.ts';
import { falkoping } from './falkoping/index.ts';
import { landskrona } from './landskrona/index.ts';
import { vasteras } from './vasteras/index.ts';

/** What a first start adds; afterwards only the database counts. */
export const seeds: readonly MunicipalitySeed[] = [vasteras, botkyrka, landskrona, falkoping];
