import type { RouteView } from '../api/routes';

/** A request that somebody asks about. */
export interface Asked {
  method: string;
  host: string;
  path: string;
}

/** What becomes of it. */
export interface Answer {
  route: RouteView | undefined;
  /** The function that its default host leads to, if no route takes it. */
  byDefault: { function: string; namespace: string } | undefined;
  /** Why each of the other routes does not take it. */
  others: { name: string; why: string }[];
}

/** Which route takes a request, by the rules of the platform's route table. */
export function answer(routes: RouteView[], asked: Asked, domain: string): Answer {
  const why = new Map(routes.map((route) => [route.name, flaw(route, asked, domain)]));
  const [route] = routes.filter(({ name }) => why.get(name) === undefined).sort(byPrecedence);
  const others = routes
    .filter((each) => each !== route)
    .map((each) => ({ name: each.name, why: why.get(each.name) ?? behind(each, route) }));
  const byDefault = route ? undefined : defaultHost(asked.host, domain);
  return { route, byDefault, others };
}

function flaw({ host, path, methods }: RouteView, asked: Asked, domain: string): string | undefined {
  if (host !== undefined && host !== asked.host) {
    return `it is for the host ${host}`;
  }
  if (host === undefined && defaultHost(asked.host, domain)) {
    return `it is for any host, and ${asked.host} is a function’s own`;
  }
  if (!isBelow(asked.path, path)) {
    return `${asked.path} is not ${path} or below it, by whole segments`;
  }
  return takes(methods, asked.method) ? undefined : `it takes ${methods.join(', ')}, not ${asked.method}`;
}

function takes(methods: string[], method: string): boolean {
  return methods.includes('*') || methods.includes(method);
}

function isBelow(path: string, prefix: string): boolean {
  return prefix === '/' || path === prefix || path.startsWith(`${prefix}/`);
}

/** A named host first, then the longer path, then a named method. */
function byPrecedence(one: RouteView, other: RouteView): number {
  return (
    Number(other.host !== undefined) - Number(one.host !== undefined) ||
    other.path.length - one.path.length ||
    Number(one.methods.includes('*')) - Number(other.methods.includes('*'))
  );
}

function behind(route: RouteView, winner: RouteView | undefined): string {
  if (route.host === undefined && winner?.host !== undefined) {
    return `${winner.name} names the host`;
  }
  const isShorter = route.path.length < (winner?.path.length ?? 0);
  return `${winner?.name ?? 'another'} ${isShorter ? 'has a longer path' : 'names the method'}`;
}

/** The function that a host `function.namespace.domain` leads to without any route. */
export function defaultHost(host: string, domain: string): Answer['byDefault'] {
  if (!host.endsWith(`.${domain}`)) {
    return undefined;
  }
  const [fn, namespace, ...rest] = host.slice(0, -domain.length - 1).split('.');
  return fn && namespace && rest.length === 0 ? { function: fn, namespace } : undefined;
}

/** Reads what somebody typed: an address, or a path alone, which goes to the ingress' own host. */
export function askedOf(method: string, address: string, origin: string): Asked | undefined {
  try {
    const url = new URL(address.trim(), origin);
    return { method, host: url.hostname.replace(/\.$/, ''), path: url.pathname };
  } catch {
    return undefined;
  }
}
