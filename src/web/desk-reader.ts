import type { FastifyRequest } from 'fastify';
import type { DeskLayoutProps } from '../ui/desk-layout.tsx';

export type DeskFrame = Omit<DeskLayoutProps, 'title' | 'children'>;

/** The frame of error pages for a signed-in person. */
const frames = new WeakMap<FastifyRequest, () => Promise<DeskFrame>>();

export function rememberReader(request: FastifyRequest, frame: () => Promise<DeskFrame>): void {
  frames.set(request, frame);
}

/** Undefined for those who are not signed in, and where that cannot be found out now. */
export async function frameFor(request: FastifyRequest): Promise<DeskFrame | undefined> {
  try {
    return await frames.get(request)?.();
  } catch {
    return undefined;
  }
}

/** The case whose form was requested, from the address. */
export function caseIn({ url }: Pick<FastifyRequest, 'url'>): string | undefined {
  const [, number] = /^\/desk\/arenden\/(\d{4}-\d+)(?=\/)/.exec(url) ?? [];
  return number;
}
