import { api, body } from './client';
import { all } from './pages';
import type { Schemas } from './types';

export type Issuer = Schemas['Issuer'];

/** What an issuer has signed of a function, and what of it serves now. */
export interface Signed {
  function: string;
  versions: number[];
  serving: Share[];
  /** Whether something that another has signed serves beside it. */
  isShared: boolean;
}

/** A version's part of the requests, from 0 to 1. */
export interface Share {
  version: number;
  share: number;
}

export function listIssuers(ns: string): Promise<Issuer[]> {
  return all((query) => api.GET('/api/v1/namespaces/{ns}/issuers', { params: { path: { ns }, query } }));
}

/** Trusts a key, or names it anew. */
export async function trustIssuer(ns: string, accountKey: string, name: string): Promise<void> {
  const path = { ns, accountKey };
  await api.PUT('/api/v1/namespaces/{ns}/issuers/{accountKey}', { params: { path }, body: { name } });
}

export async function revokeIssuer(ns: string, accountKey: string): Promise<void> {
  const path = { ns, accountKey };
  await api.DELETE('/api/v1/namespaces/{ns}/issuers/{accountKey}', { params: { path } });
}

/** The functions that have versions which the key has signed. */
export async function signedBy(ns: string, accountKey: string): Promise<Signed[]> {
  const functions = await all((query) =>
    api.GET('/api/v1/namespaces/{ns}/functions', { params: { path: { ns }, query } }),
  );
  const found = await Promise.all(functions.map(({ name }) => signedOf(ns, name, accountKey)));
  return found.filter(({ versions }) => versions.length > 0);
}

async function signedOf(ns: string, fn: string, accountKey: string): Promise<Signed> {
  const path = { ns, fn };
  const [existing, release] = await Promise.all([
    all((query) => api.GET('/api/v1/namespaces/{ns}/functions/{fn}/versions', { params: { path, query } })),
    body(api.GET('/api/v1/namespaces/{ns}/functions/{fn}/release', { params: { path } })),
  ]);
  const versions = existing.filter(({ issuer }) => issuer === accountKey).map(({ number }) => number);
  return { function: fn, versions, ...servingOf(versions, release.targets) };
}

/** Which of the versions serve, by a release's targets. */
export function servingOf(
  versions: number[],
  targets: Schemas['Target'][],
): Pick<Signed, 'serving' | 'isShared'> {
  const sum = targets.reduce((total, { weight }) => total + weight, 0);
  const serving = targets
    .filter(({ version }) => versions.includes(version))
    .map(({ version, weight }) => ({ version, share: weight / sum }));
  return { serving, isShared: serving.length < targets.length };
}
