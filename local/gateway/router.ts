import type { HttpRoute } from '../../lib/routes.ts';

export interface Match {
  route: HttpRoute;
  /** What stands in the places of the path, `{proxy+}` under `proxy`; percent-decoded. */
  parameters: Readonly<Record<string, string>>;
}

/**
 * Finds the route of a request as HTTP API does: by method and whole path, a full match before one with `{name}`, that
 * before one with `{proxy+}`.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
 *
 * @param path percent-decoded
 */
export function matchRoute(routes: readonly HttpRoute[], method: string, path: string): Match | undefined {
  const matches = routes
    .filter((route) => route.method === method)
    .flatMap((route) => {
      const parameters = parametersOf(route.path, path);
      return parameters ? [{ route, parameters }] : [];
    });
  return matches.sort((a, b) => looseness(a.route) - looseness(b.route))[0];
}

const looseness = ({ path }: HttpRoute): number => (path.includes('+}') ? 2 : path.includes('{') ? 1 : 0);

function parametersOf(pattern: string, path: string): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  const given = path.split('/');
  const wanted = pattern.split('/');
  for (const [index, segment] of wanted.entries()) {
    const value = given[index];
    const [, name, greedy] = /^\{([^+}]+)(\+?)\}$/.exec(segment) ?? [];
    if (value === undefined || (name && value === '')) return undefined;
    if (name && greedy) {
      parameters[name] = given.slice(index).join('/');
      return parameters;
    }
    if (name) parameters[name] = value;
    else if (segment !== value) return undefined;
  }
  return given.length === wanted.length ? parameters : undefined;
}
