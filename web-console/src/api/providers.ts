import { api, body } from './client';
import { all } from './pages';
import { isRefusal } from './refusal';
import type { Schemas, Whole } from './types';

export type ProviderView = Whole<Omit<Schemas['Provider'], 'health' | 'calls'>, 'swap'> & {
  health: Whole<Schemas['ProviderHealth'], 'reason' | 'message' | 'checkedAt'>;
  calls: Whole<Schemas['ProviderCalls']>;
};
export type SwapReport = Whole<Schemas['SwapReport']>;
export type Dependent = Whole<Schemas['Dependent']>;
export type Settings = Whole<Schemas['ProviderSettings']>;

const PATH = '/api/v1/namespaces/{ns}/providers/{name}';

export function listProviders(ns: string): Promise<ProviderView[]> {
  return all((query) =>
    api.GET('/api/v1/namespaces/{ns}/providers', { params: { path: { ns }, query } }),
  ) as Promise<ProviderView[]>;
}

/** The provider of a name; null if the name has none. */
export async function findProvider(ns: string, name: string): Promise<ProviderView | null> {
  try {
    return (await body(api.GET(PATH, { params: { path: { ns, name } } }))) as ProviderView;
  } catch (refused) {
    if (isNameless(refused)) {
      return null;
    }
    throw refused;
  }
}

/** The functions whose current release binds the name, whether it has a provider or not. */
export async function listDependents(ns: string, name: string): Promise<Dependent[]> {
  try {
    return (await all((query) =>
      api.GET(`${PATH}/dependents`, { params: { path: { ns, name }, query } }),
    )) as Dependent[];
  } catch (refused) {
    if (isNameless(refused)) {
      return [];
    }
    throw refused;
  }
}

/** Makes a provider of a name that is free. */
export async function createProvider(ns: string, name: string, settings: Settings): Promise<ProviderView> {
  const params = { path: { ns, name }, header: { 'If-None-Match': '*' } };
  return (await body(api.PUT(PATH, { params, body: settings }))) as ProviderView;
}

/** Swaps the provider that is at the revision, and no other. */
export async function swapProvider(
  ns: string,
  name: string,
  revision: number,
  settings: Settings,
): Promise<ProviderView> {
  const params = { path: { ns, name }, header: { 'If-Match': `"${revision}"` } };
  return (await body(api.PUT(PATH, { params, body: settings }))) as ProviderView;
}

/** Removes the provider that is at the revision, and no other. */
export async function removeProvider(ns: string, name: string, revision: number): Promise<void> {
  await api.DELETE(PATH, { params: { path: { ns, name }, header: { 'If-Match': `"${revision}"` } } });
}

/** Whether there is no provider of the name, rather than no such namespace. */
function isNameless(error: unknown): boolean {
  return isRefusal(error, 404) && 'provider' in error.fields;
}
