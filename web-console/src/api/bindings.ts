import { entityTag } from './entityTag';
import { api } from './client';
import { listProviders, type ProviderView } from './providers';
import { type Binding, currentRelease, type Release } from './releases';
import { listVersions, type VersionView } from './versions';

/** What decides about a function's rights. */
export interface RightsSource {
  release: Release;
  versions: VersionView[];
  providers: ProviderView[];
}

/** The names by which a release has a binding. */
export interface BindingKey {
  contract: string;
  link: string;
}

/** The release, the versions and the namespace's providers, read together. */
export async function readRightsSource(ns: string, fn: string): Promise<RightsSource> {
  const [release, versions, providers] = await Promise.all([
    currentRelease(ns, fn),
    listVersions(ns, fn),
    listProviders(ns),
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

/** The path of a binding, as curl needs it. */
export function bindingPath(ns: string, fn: string, { contract, link }: BindingKey): string {
  return `/api/v1/namespaces/${ns}/functions/${fn}/bindings/${contract}/${link}`;
}
