import { about } from './about';
import { api, body } from './client';
import { currentRelease, type Release } from './releases';
import { listRoutes, type RouteView } from './routes';
import type { Schemas } from './types';

export type Cause = Schemas['Cause'];
export type FunctionHealth = Schemas['FunctionHealth'];
export type Limits = Schemas['Limits'];

/** How a function is set, beside what its namespace and the platform set for all. */
export interface FunctionSettings {
  release: Release;
  /** What the namespace names. */
  defaults: Schemas['NamedLimits'];
  platform: Schemas['LimitRange'];
  /** The routes that lead to it. */
  routes: RouteView[];
}

/** Asks the versions that a function serves; the platform keeps an answer for some seconds. */
export function readHealth(ns: string, fn: string): Promise<FunctionHealth> {
  return body(api.GET('/api/v1/namespaces/{ns}/functions/{fn}/health', { params: { path: { ns, fn } } }));
}

export async function readSettings(ns: string, fn: string): Promise<FunctionSettings> {
  const path = { ns };
  const [release, namespace, routes, { limits }] = await Promise.all([
    currentRelease(ns, fn),
    body(api.GET('/api/v1/namespaces/{ns}', { params: { path } })),
    listRoutes(ns),
    about(),
  ]);
  return {
    release,
    defaults: namespace.limits ?? {},
    platform: limits,
    routes: routes.filter((route) => route.function === fn),
  };
}

/** Deletes a function with its versions and releases; it stops serving at once. */
export async function deleteFunction(ns: string, fn: string): Promise<void> {
  await api.DELETE('/api/v1/namespaces/{ns}/functions/{fn}', { params: { path: { ns, fn } } });
}
