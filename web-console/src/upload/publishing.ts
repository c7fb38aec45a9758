import { api, body } from '../api/client';
import { Refusal } from '../api/refusal';
import type { Allowance, ReleaseRequest } from '../api/releases';

/** What is asked of a release that has all requests go to one version. */
export interface Wish {
  version: number;
  /** The release that it follows: another one coming first is a conflict. */
  after: number;
  allow: Allowance[];
  reason: string;
}

export async function createFunction(ns: string, fn: string): Promise<void> {
  await api.PUT('/api/v1/namespaces/{ns}/functions/{fn}', { params: { path: { ns, fn } }, body: {} });
}

/** Makes a version of a stored module; the newest one, if it is of that module already. */
export async function makeVersion(ns: string, fn: string, digest: string): Promise<number> {
  const params = { path: { ns, fn } };
  const version = await body(
    api.POST('/api/v1/namespaces/{ns}/functions/{fn}/versions', { params, body: { digest } }),
  );
  return version.number;
}

export function wanted({ version, allow, reason }: Wish): ReleaseRequest {
  return {
    targets: [{ version, weight: 100 }],
    ...(allow.length > 0 && { allow }),
    ...(reason !== '' && { reason }),
  };
}

const ALLOWANCES: Record<string, Allowance> = {
  'unbound-capability': 'unbound-capability',
  'revision-not-newer': 'older-revision',
};

/** What the caller may accept to have a refused release made all the same, if anything. */
export function allowanceFor(error: unknown): Allowance | undefined {
  return error instanceof Refusal ? ALLOWANCES[error.code] : undefined;
}

/** The functions that can have a version of a module: those of its subject, or of none yet. */
export function fitting<T extends { subject?: string }>(functions: T[], subject: string): T[] {
  return functions.filter((each) => each.subject === undefined || each.subject === subject);
}

const NAME = /^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/;

export function isName(text: string): boolean {
  return NAME.test(text);
}

/** A function's name out of what a module or its file is called; empty if nothing of it can be one. */
export function nameOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/\.wasm$/, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 63)
    .replace(/-+$/, '');
}
