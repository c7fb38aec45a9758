import { api, body } from './client';
import { all } from './pages';
import type { Schemas, Whole } from './types';

export type Binding = Whole<Schemas['ReleaseBinding']>;
export type Provider = Whole<Schemas['Provider'], 'swap' | 'health'>;
export type Version = Whole<Schemas['Version'], 'callAlias' | 'expiresAt'>;

/** A release as far as its function's panels show it; the description has the environment otherwise. */
export type Release = Whole<
  Omit<Schemas['Release'], 'bindings' | 'targets' | 'limits' | 'environment'>,
  'reason' | 'changes'
> & {
  bindings: Binding[];
  targets: Whole<Schemas['Target']>[];
  limits: Whole<Schemas['Limits']>;
  environment: Record<string, string>;
};

/** What decides about a function's rights. */
export interface RightsSource {
  release: Release;
  versions: Version[];
  providers: Provider[];
}

/** The names by which a release has a binding. */
export interface BindingKey {
  contract: string;
  link: string;
}

export async function readRelease(ns: string, fn: string): Promise<Release> {
  return (await body(
    api.GET('/api/v1/namespaces/{ns}/functions/{fn}/release', { params: { path: { ns, fn } } }),
  )) as unknown as Release;
}

/** The release, the versions and the namespace's providers, read together. */
export async function readRightsSource(ns: string, fn: string): Promise<RightsSource> {
  const path = { ns, fn };
  const [release, versions, providers] = await Promise.all([
    readRelease(ns, fn),
    all((query) =>
      api.GET('/api/v1/namespaces/{ns}/functions/{fn}/versions', { params: { path, query } }),
    ) as Promise<Version[]>,
    all((query) =>
      api.GET('/api/v1/namespaces/{ns}/providers', { params: { path: { ns }, query } }),
    ) as Promise<Provider[]>,
  ]);
  return { release, versions, providers };
}

/** Binds, or binds anew, if the release is still the one that was seen. */
export async function putBinding(ns: string, fn: string, seen: number, binding: Binding): Promise<void> {
  const { contract, link, ...request } = binding;
  await api.PUT('/api/v1/namespaces/{ns}/functions/{fn}/bindings/{contract}/{link}', {
    params: { path: { ns, fn, contract, link }, header: { 'If-Match': entityTag(seen) } },
    body: request,
  });
}

/** Ends a binding, if the release is still the one that was seen. */
export async function deleteBinding(
  ns: string,
  fn: string,
  seen: number,
  { contract, link }: BindingKey,
): Promise<void> {
  await api.DELETE('/api/v1/namespaces/{ns}/functions/{fn}/bindings/{contract}/{link}', {
    params: { path: { ns, fn, contract, link }, header: { 'If-Match': entityTag(seen) } },
  });
}

/** A release's number as a condition of a call. */
export function entityTag(release: number): string {
  return `"${release}"`;
}

/** The path of a binding, as curl needs it. */
export function bindingPath(ns: string, fn: string, { contract, link }: BindingKey): string {
  return `/api/v1/namespaces/${ns}/functions/${fn}/bindings/${contract}/${link}`;
}
