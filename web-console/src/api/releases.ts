import { api, body } from './client';
import type { Schemas, Whole } from './types';

export type Target = Whole<Schemas['Target']>;
export type Allowance = Schemas['Allowance'];
export type Binding = Whole<Schemas['ReleaseBinding']>;

/** One field that differs between two releases, by its path. */
export interface Change {
  field: string;
  before?: unknown;
  after?: unknown;
}

/** What a release carries, and a rollback restores. */
export interface ReleaseState {
  targets: Target[];
  limits: Whole<Schemas['Limits']>;
  instances: Schemas['Instances'];
  environment: Record<string, string>;
  bindings: Binding[];
}

/** A release; number 0, which nobody has made, if the function was never released. */
export interface Release extends ReleaseState {
  number: number;
  kind?: Schemas['ReleaseKind'];
  reason?: string;
  createdAt?: string;
  createdBy?: string;
  changes?: Change[];
}

export interface ReleasePage {
  items: Release[];
  next?: string;
}

/** What a release call asks for; what is left out stays. */
export interface ReleaseRequest {
  targets: Target[];
  reason?: string;
  allow?: Allowance[];
}

export interface VersionCount {
  version: number;
  invocations: number;
  outcomes: Record<string, number>;
}

export async function currentRelease(ns: string, fn: string): Promise<Release> {
  return (await body(
    api.GET('/api/v1/namespaces/{ns}/functions/{fn}/release', { params: { path: { ns, fn } } }),
  )) as unknown as Release;
}

/** A page of the history, newest first. */
export async function listReleases(
  ns: string,
  fn: string,
  limit: number,
  after?: string,
): Promise<ReleasePage> {
  const query = { limit, ...(after !== undefined && { after }) };
  return (await body(
    api.GET('/api/v1/namespaces/{ns}/functions/{fn}/releases', { params: { path: { ns, fn }, query } }),
  )) as unknown as ReleasePage;
}

/** Swaps, or with `dryRun` says what a swap would change; refused if `seen` is not the current release. */
export async function putRelease(
  ns: string,
  fn: string,
  seen: number,
  request: ReleaseRequest,
  dryRun: boolean,
): Promise<Release> {
  return (await body(
    api.PUT('/api/v1/namespaces/{ns}/functions/{fn}/release', {
      params: { path: { ns, fn }, query: { dryRun }, header: { 'If-Match': `"${seen}"` } },
      body: request,
    }),
  )) as unknown as Release;
}

/** Restores an earlier release whole, as a new one. */
export async function rollBack(
  ns: string,
  fn: string,
  seen: number,
  toRelease: number,
  reason: string,
): Promise<Release> {
  return (await body(
    api.POST('/api/v1/namespaces/{ns}/functions/{fn}/rollback', {
      params: { path: { ns, fn }, header: { 'If-Match': `"${seen}"` } },
      body: { toRelease, reason },
    }),
  )) as unknown as Release;
}

/** How invocations ended within the last seconds, by version. */
export async function countsByVersion(ns: string, fn: string, seconds: number): Promise<VersionCount[]> {
  const report = await body(
    api.GET('/api/v1/namespaces/{ns}/functions/{fn}/stats', {
      params: { path: { ns, fn }, query: { window: `PT${seconds.toFixed(3)}S` } },
    }),
  );
  return (report.versions ?? []) as VersionCount[];
}
