import type { FastifyInstance } from 'fastify';
import type { House } from './house.ts';
import { createServer, type ServerOptions } from './web/server.ts';

export type AppOptions = Pick<ServerOptions, 'logLevel' | 'logDestination'>;

/** The whole product over HTTP; listens to nothing yet. */
export async function createApp(house: House, options: AppOptions = {}): Promise<FastifyInstance> {
  const server = await createServer({ settings: house.config, ...options });
  return server;
}
