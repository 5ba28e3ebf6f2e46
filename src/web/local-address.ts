import { deskPaths } from '../paths.ts';

const anyOrigin = 'http://desk.invalid';

/** An address of the desk's own, to return to after signing in; undefined for anything that would lead elsewhere. */
export function deskAddress(text: string | undefined): string | undefined {
  if (text === undefined || text.length > 2_000 || !text.startsWith('/')) return undefined;
  const url = URL.parse(text, anyOrigin);
  if (url === null || url.origin !== anyOrigin) return undefined;
  const { pathname, search } = url;
  if (pathname !== deskPaths.queue && !pathname.startsWith(`${deskPaths.queue}/`)) return undefined;
  return `${pathname}${search}`;
}

export function signInAddress(next: string = deskPaths.queue): string {
  return next === deskPaths.queue
    ? deskPaths.signIn
    : `${deskPaths.signIn}?${new URLSearchParams({ next })}`;
}
