/**
 * An address that the server answers; `path` has its parameters as Fastify writes them, `:name` or
 * `:name(^pattern$)`.
 */
export interface Route {
  readonly method: string;
  readonly path: string;
}

/**
 * Every address that the server answers, from its own list (`printRoutes({ commonPrefix: false })`), so that
 * addresses added later are included.
 */
export function routesIn(printed: string): readonly Route[] {
  const steps: string[] = [];
  return printed.split('\n').flatMap((line) => {
    const read = /^([│ ]*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line);
    if (!read) return [];
    const [, indent = '', step = '', methods = ''] = read;
    steps.splice(indent.length / 4);
    steps.push(step);
    const path = steps.join('').replaceAll('//', '/');
    return methods
      .split(', ')
      .filter((method) => method !== '')
      .map((method) => ({ method, path }));
  });
}
