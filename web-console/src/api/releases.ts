import { entityTag } from './entityTag';
import { api, body } from './client';
import type { Schemas } from './types';

export type Target = Schemas['Target'];
export type Allowance = Schemas['Allowance'];
export type Binding = Schemas['ReleaseBinding'];

/** One field that differs between two releases, by its path. */
export type Change = Schemas['Change'];

/** A release; number 0, which nobody has made, if the function was never released. */
export type Release = Schemas['Release'];
export type ReleasePage = Schemas['PageRelease'];

/** What a release carries, and a rollback restores. */
export type ReleaseState = Pick<Release, 'targets' | 'limits' | 'instances' | 'environment' | 'bindings'>;

/** What a release call asks for; what is left out stays. */
export interface ReleaseRequest {
  targets: Target[];
  reason?: string;
  allow?: Allowance[];
}

export type VersionCount = Schemas['VersionCounts'];

export function currentRelease(ns: string, fn: string): Promise<Release> {
  return body(api.GET('/api/v1/namespaces/{ns}/functions/{fn}/release', { params: { path: { ns, fn } } }));
}

/** A page of the history, newest first. */
export function listReleases(ns: string, fn: string, limit: number, after?: string): Promise<ReleasePage> {
  const query = { limit, ...(after !== undefined && { after }) };
  return body(
    api.GET('/api/v1/namespaces/{ns}/functions/{fn}/releases', { params: { path: { ns, fn }, query } }),
  );
}

/** Swaps, or with `dryRun` says what a swap would change; refused if `seen` is not the current release. */
export function putRelease(
  ns: string,
  fn: string,
  seen: number,
  request: ReleaseRequest,
  dryRun: boolean,
): Promise<Release> {
  return body(
    api.PUT('/api/v1/namespaces/{ns}/functions/{fn}/release', {
      params: { path: { ns, fn }, query: { dryRun }, header: { 'If-Match': entityTag(seen) } },
      body: request,
    }),
  );
}

/** Restores an earlier release whole, as a new one. */
export function rollBack(
  ns: string,
  fn: string,
  seen: number,
  toRelease: number,
  reason: string,
): Promise<Release> {
  return body(
    api.POST('/api/v1/namespaces/{ns}/functions/{fn}/rollback', {
      params: { path: { ns, fn }, header: { 'If-Match': entityTag(seen) } },
      body: { toRelease, reason },
    }),
  );
}

/** How invocations ended within the last seconds, by version. */
export async function countsByVersion(ns: string, fn: string, seconds: number): Promise<VersionCount[]> {
  const report = await body(
    api.GET('/api/v1/namespaces/{ns}/functions/{fn}/stats', {
      params: { path: { ns, fn }, query: { window: `PT${seconds.toFixed(3)}S` } },
    }),
  );
  return report.versions;
}
