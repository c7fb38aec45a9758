import { type Release, readRelease } from './bindings';
import { api, body } from './client';
import { all } from './pages';
import type { Schemas, Whole } from './types';

export type Cause = Whole<Schemas['Cause'], 'version' | 'contract' | 'link' | 'provider'>;

export type FunctionHealth = Whole<Omit<Schemas['FunctionHealth'], 'causes' | 'versions'>> & {
  causes: Cause[];
  versions: Whole<Schemas['VersionHealth']>[];
};

export type Limits = Release['limits'];
export type Route = Whole<Schemas['Route'], 'host'>;

/** How a function is set, beside what its namespace sets for all. */
export interface FunctionSettings {
  release: Release;
  /** What the namespace names; the platform's own numbers are not told. */
  defaults: Partial<{ [Name in keyof Limits]: Limits[Name] | null }>;
  /** The routes that lead to it. */
  routes: Route[];
}

/** Asks the versions that a function serves; the platform keeps an answer for some seconds. */
export async function readHealth(ns: string, fn: string): Promise<FunctionHealth> {
  return (await body(
    api.GET('/api/v1/namespaces/{ns}/functions/{fn}/health', { params: { path: { ns, fn } } }),
  )) as FunctionHealth;
}

export async function readSettings(ns: string, fn: string): Promise<FunctionSettings> {
  const path = { ns };
  const [release, namespace, routes] = await Promise.all([
    readRelease(ns, fn),
    body(api.GET('/api/v1/namespaces/{ns}', { params: { path } })),
    all((query) => api.GET('/api/v1/namespaces/{ns}/routes', { params: { path, query } })) as Promise<
      Route[]
    >,
  ]);
  return {
    release,
    defaults: namespace.limits ?? {},
    routes: routes.filter((route) => route.function === fn),
  };
}

/** Deletes a function with its versions and releases; it stops serving at once. */
export async function deleteFunction(ns: string, fn: string): Promise<void> {
  await api.DELETE('/api/v1/namespaces/{ns}/functions/{fn}', { params: { path: { ns, fn } } });
}
