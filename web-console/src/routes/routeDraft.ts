import type { RouteSettings, RouteView } from '../api/routes';

/** What is typed into the fields of a route. */
export interface RouteDraft {
  name: string;
  host: string;
  path: string;
  methods: string;
  function: string;
  stripPrefix: boolean;
}

export function draftOf(route: RouteView | null): RouteDraft {
  return {
    name: route?.name ?? '',
    host: route?.host ?? '',
    path: route?.path ?? '/',
    methods: route?.methods.filter((method) => method !== '*').join(', ') ?? '',
    function: route?.function ?? '',
    stripPrefix: route?.stripPrefix ?? false,
  };
}

/** The settings as the platform takes them: what is empty is left out, which means any. */
export function settingsOf(draft: RouteDraft): RouteSettings {
  const host = draft.host.trim();
  const methods = methodsOf(draft);
  return {
    path: draft.path.trim(),
    function: draft.function,
    stripPrefix: draft.stripPrefix,
    ...(host !== '' && { host }),
    ...(methods.length > 0 && { methods }),
  };
}

function methodsOf({ methods }: RouteDraft): string[] {
  return methods.split(/[\s,]+/).flatMap((method) => method.toUpperCase() || []);
}

/** The same as arguments of the command. */
export function commandOf(namespace: string, draft: RouteDraft): string[] {
  const { host, path, methods } = settingsOf(draft);
  return [
    ...['routes', 'set', draft.name || 'NAME', '-n', namespace],
    ...['--path', path, '--function', draft.function || 'FN'],
    ...(host === undefined ? [] : ['--host', host]),
    ...(methods === undefined ? [] : ['--methods', methods.join(',')]),
    ...(draft.stripPrefix ? ['--strip-prefix'] : []),
  ];
}

/** Where the ingress is, as a browser reaches it. */
export function ingressOrigin(ingress: { host: string; port: number }, page: string): string {
  const isAnywhere = ingress.host === '0.0.0.0' || ingress.host === '::';
  const host = isAnywhere ? page : ingress.host;
  return `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${ingress.port}`;
}

/** A route's address; one for any host is reached by the ingress' own. */
export function addressOf(route: RouteView, origin: string): string {
  const url = new URL(route.path, origin);
  if (route.host !== undefined) {
    url.hostname = route.host;
  }
  return url.href;
}
