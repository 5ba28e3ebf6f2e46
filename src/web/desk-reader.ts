import type { FastifyRequest } from 'fastify';
import type { DeskLayoutProps } from '../ui/desk-layout.tsx';

export type DeskFrame = Omit<DeskLayoutProps, 'title' | 'children'>;

/** How the pages of whoever was let in are framed, for the pages that tell them that something ended badly. */
const frames = new WeakMap<FastifyRequest, () => Promise<DeskFrame>>();

export function rememberReader(request: FastifyRequest, frame: () => Promise<DeskFrame>): void {
  frames.set(request, frame);
}

/** Undefined for those who are not signed in, and where even that cannot be asked now. */
export async function frameFor(request: FastifyRequest): Promise<DeskFrame | undefined> {
  try {
    return await frames.get(request)?.();
  } catch {
    return undefined;
  }
}

/** The case whose form was asked for, as the address names it. */
export function caseIn({ url }: Pick<FastifyRequest, 'url'>): string | undefined {
  const [, number] = /^\/desk\/arenden\/(\d{4}-\d+)(?=\/)/.exec(url) ?? [];
  return number;
}
