import { entityTag } from './entityTag';
import { api, body } from './client';
import { all } from './pages';
import { isRefusal } from './refusal';
import type { Schemas } from './types';

export type ProviderView = Schemas['Provider'];
export type SwapReport = Schemas['SwapReport'];
export type Dependent = Schemas['Dependent'];
export type Settings = Required<Schemas['ProviderSettings']>;

const PATH = '/api/v1/namespaces/{ns}/providers/{name}';

export function listProviders(ns: string): Promise<ProviderView[]> {
  return all((query) => api.GET('/api/v1/namespaces/{ns}/providers', { params: { path: { ns }, query } }));
}

/** The provider of a name; null if the name has none. */
export async function findProvider(ns: string, name: string): Promise<ProviderView | null> {
  try {
    return await body(api.GET(PATH, { params: { path: { ns, name } } }));
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
    return await all((query) => api.GET(`${PATH}/dependents`, { params: { path: { ns, name }, query } }));
  } catch (refused) {
    if (isNameless(refused)) {
      return [];
    }
    throw refused;
  }
}

/** Makes a provider of a name that is free. */
export function createProvider(ns: string, name: string, settings: Settings): Promise<ProviderView> {
  const params = { path: { ns, name }, header: { 'If-None-Match': '*' } };
  return body(api.PUT(PATH, { params, body: settings }));
}

/** Swaps the provider that is at the revision, and no other. */
export function swapProvider(
  ns: string,
  name: string,
  revision: number,
  settings: Settings,
): Promise<ProviderView> {
  const params = { path: { ns, name }, header: { 'If-Match': entityTag(revision) } };
  return body(api.PUT(PATH, { params, body: settings }));
}

/** Removes the provider that is at the revision, and no other. */
export async function removeProvider(ns: string, name: string, revision: number): Promise<void> {
  await api.DELETE(PATH, { params: { path: { ns, name }, header: { 'If-Match': entityTag(revision) } } });
}

/** Whether there is no provider of the name, rather than no such namespace. */
function isNameless(error: unknown): boolean {
  return isRefusal(error, 404) && 'provider' in error.fields;
}
