import { api } from './client';
import { all } from './pages';
import type { Schemas } from './types';

export type VersionView = Schemas['Version'];

/** The versions of a function, newest first. */
export function listVersions(ns: string, fn: string): Promise<VersionView[]> {
  return all((query) =>
    api.GET('/api/v1/namespaces/{ns}/functions/{fn}/versions', { params: { path: { ns, fn }, query } }),
  );
}

export async function deleteVersion(ns: string, fn: string, number: number): Promise<void> {
  await api.DELETE('/api/v1/namespaces/{ns}/functions/{fn}/versions/{number}', {
    params: { path: { ns, fn, number } },
  });
}

/** The names of the issuers that the namespace trusts, by account key. */
export async function signerNames(ns: string): Promise<Map<string, string>> {
  const issuers = await all((query) =>
    api.GET('/api/v1/namespaces/{ns}/issuers', { params: { path: { ns }, query } }),
  );
  return new Map(issuers.map(({ accountKey, name }) => [accountKey, name]));
}
