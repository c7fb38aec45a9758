import { api, body } from './client';
import { all } from './pages';
import type { Schemas, Whole } from './types';

export type VersionView = Whole<Omit<Schemas['Version'], 'expiresAt'>, 'dialect' | 'callAlias'> & {
  expiresAt?: string;
};
export type ModuleFacts = Whole<Omit<Schemas['StoredModule'], 'claims'>, 'dialect'> & {
  claims: { name?: string; version?: string; tags: string[]; issuedAt: string };
};

/** The versions of a function, newest first. */
export function listVersions(ns: string, fn: string): Promise<VersionView[]> {
  return all((query) =>
    api.GET('/api/v1/namespaces/{ns}/functions/{fn}/versions', { params: { path: { ns, fn }, query } }),
  ) as Promise<VersionView[]>;
}

export async function deleteVersion(ns: string, fn: string, number: number): Promise<void> {
  await api.DELETE('/api/v1/namespaces/{ns}/functions/{fn}/versions/{number}', {
    params: { path: { ns, fn, number } },
  });
}

/** What a version's module is. */
export async function moduleOf(ns: string, digest: string): Promise<ModuleFacts> {
  return (await body(
    api.GET('/api/v1/namespaces/{ns}/modules/{digest}', { params: { path: { ns, digest } } }),
  )) as ModuleFacts;
}

/** The names of the issuers that the namespace trusts, by account key. */
export async function signerNames(ns: string): Promise<Map<string, string>> {
  const issuers = await all((query) =>
    api.GET('/api/v1/namespaces/{ns}/issuers', { params: { path: { ns }, query } }),
  );
  return new Map(issuers.map(({ accountKey = '', name = '' }) => [accountKey, name]));
}
