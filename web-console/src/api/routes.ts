import { api, body } from './client';
import { all } from './pages';
import { isRefusal } from './refusal';
import type { Schemas } from './types';

export type RouteView = Schemas['Route'];
export type RouteSettings = Schemas['RouteSettings'];

const PATH = '/api/v1/namespaces/{ns}/routes/{name}';

/** Somebody else has changed the route since it was read. */
export class Overtaken extends Error {
  /** What it is now; null if there is none any more. */
  readonly current: RouteView | null;

  constructor(current: RouteView | null) {
    super('Somebody else has changed the route meanwhile.');
    this.current = current;
  }
}

export function listRoutes(ns: string): Promise<RouteView[]> {
  return all((query) => api.GET('/api/v1/namespaces/{ns}/routes', { params: { path: { ns }, query } }));
}

async function findRoute(ns: string, name: string): Promise<RouteView | null> {
  try {
    return await body(api.GET(PATH, { params: { path: { ns, name } } }));
  } catch (refused) {
    if (isRefusal(refused, 404)) {
      return null;
    }
    throw refused;
  }
}

/**
 * Makes or changes a route.
 *
 * @param read what it was when it was read; null if there was none
 */
export async function putRoute(
  ns: string,
  name: string,
  settings: RouteSettings,
  read: RouteView | null,
): Promise<RouteView> {
  await requireUnchanged(ns, name, read);
  return body(api.PUT(PATH, { params: { path: { ns, name } }, body: settings }));
}

export async function deleteRoute(ns: string, read: RouteView): Promise<void> {
  await requireUnchanged(ns, read.name, read);
  await api.DELETE(PATH, { params: { path: { ns, name: read.name } } });
}

/** Routes have no ETag, so what is there is read right before it is changed. */
async function requireUnchanged(ns: string, name: string, read: RouteView | null): Promise<void> {
  const current = await findRoute(ns, name);
  if (JSON.stringify(current) !== JSON.stringify(read)) {
    throw new Overtaken(current);
  }
}
