import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/**
 * Whether a browser may keep the page. `nothing` for pages with a person's text or code; `form` for an empty public
 * form: with `no-store` a browser forgets what was typed when the reader goes back from an error page.
 */
export type FormRetention = 'nothing' | 'form';

const cacheControl: Readonly<Record<FormRetention, string>> = {
  nothing: 'no-store',
  form: 'private, no-cache',
};

export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}

/** Responds with a whole page (a layout component's element). */
export function sendPage(
  reply: FastifyReply,
  status: number,
  page: VNode,
  retention: FormRetention = 'nothing',
): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', cacheControl[retention])
    .type('text/html; charset=utf-8')
    .send(Buffer.from(renderPage(page)));
}

/** Responds to a script with part of a page, or with nothing. */
export function sendFragment(reply: FastifyReply, piece: VNode | null): FastifyReply {
  return reply
    .code(200)
    .header('cache-control', cacheControl.nothing)
    .type('text/html; charset=utf-8')
    .send(Buffer.from(piece === null ? '' : renderToString(piece)));
}
