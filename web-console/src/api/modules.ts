import { api, body } from './client';
import { all } from './pages';
import type { Schemas } from './types';

export type Claims = Schemas['ClaimsView'];
export type StoredModule = Schemas['StoredModule'];

/** A version that is of a module. */
export interface ModuleUse {
  function: string;
  version: number;
}

/** The modules that the namespace keeps, newest first. */
export function listModules(ns: string): Promise<StoredModule[]> {
  return all((query) => api.GET('/api/v1/namespaces/{ns}/modules', { params: { path: { ns }, query } }));
}

export function readModule(ns: string, digest: string): Promise<StoredModule> {
  const path = { ns, digest };
  return body(api.GET('/api/v1/namespaces/{ns}/modules/{digest}', { params: { path } }));
}

export async function deleteModule(ns: string, digest: string): Promise<void> {
  await api.DELETE('/api/v1/namespaces/{ns}/modules/{digest}', { params: { path: { ns, digest } } });
}

/** The bytes as they were uploaded. */
export async function moduleContent(ns: string, digest: string): Promise<Blob> {
  const params = { path: { ns, digest } };
  return await body(api.GET('/api/v1/namespaces/{ns}/modules/{digest}/content', { params, parseAs: 'blob' }));
}

/** The versions that use a module. Only a function of the module's subject can have one. */
export async function usesOf(ns: string, { digest, claims }: StoredModule): Promise<ModuleUse[]> {
  const functions = await all((query) =>
    api.GET('/api/v1/namespaces/{ns}/functions', { params: { path: { ns }, query } }),
  );
  const own = functions.filter(({ subject }) => subject === claims.subject);
  const uses = await Promise.all(own.map(({ name }) => versionsOf(ns, name, digest)));
  return uses.flat();
}

async function versionsOf(ns: string, fn: string, digest: string): Promise<ModuleUse[]> {
  const versions = await all((query) =>
    api.GET('/api/v1/namespaces/{ns}/functions/{fn}/versions', { params: { path: { ns, fn }, query } }),
  );
  return versions
    .filter((version) => version.digest === digest)
    .map(({ number }) => ({ function: fn, version: number }));
}
