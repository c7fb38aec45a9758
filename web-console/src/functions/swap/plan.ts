import type { Allowance, Release, ReleaseRequest, Target } from '../../api/releases';
import { Refusal } from '../../api/refusal';
import type { VersionView } from '../../api/versions';

/** What the operator has chosen to serve. */
export interface Plan {
  version: number;
  weight: number;
  /** Takes the rest, if the requests are to be shared. */
  other: Target | undefined;
  allow: Allowance[];
}

/** Beside a version that serves, a new one begins with a small part. */
const FIRST_WEIGHT = 10;
const REST_WEIGHT = 90;

/** The newest version that does not serve, or the one that was asked for. */
export function firstPlan(versions: VersionView[], targets: Target[], asked: number | undefined): Plan {
  const serving = new Set(targets.map(({ version }) => version));
  const chosen =
    versions.find(({ number }) => number === asked) ??
    versions.find(({ number }) => !serving.has(number)) ??
    versions[0];
  return { version: chosen?.number ?? 0, weight: 100, other: undefined, allow: [] };
}

/** Shares the requests with a version that serves, else with any other; undefined if there is none. */
export function shared(plan: Plan, versions: VersionView[], targets: Target[]): Plan | undefined {
  const numbers = [...targets.map(({ version }) => version), ...versions.map(({ number }) => number)];
  const other = numbers.find((number) => number !== plan.version);
  return other === undefined
    ? undefined
    : { ...plan, weight: FIRST_WEIGHT, other: { version: other, weight: REST_WEIGHT } };
}

export function targetsOf({ version, weight, other }: Plan): Target[] {
  return other === undefined ? [{ version, weight: 100 }] : [{ version, weight }, other];
}

/** Whether the platform can be asked what the plan would change. */
export function isWhole(plan: Plan): boolean {
  const targets = targetsOf(plan);
  const numbers = new Set(targets.map(({ version }) => version));
  return (
    numbers.size === targets.length &&
    targets.every(({ weight }) => Number.isInteger(weight) && weight > 0 && weight <= 1_000_000)
  );
}

export function requestOf(plan: Plan, reason: string): ReleaseRequest {
  return {
    targets: targetsOf(plan),
    ...(reason !== '' && { reason }),
    ...(plan.allow.length > 0 && { allow: plan.allow }),
  };
}

/** The release that somebody else has made since one was seen. */
export function overtaking(seen: Release, current: Release, error: unknown): Release | undefined {
  const told = error instanceof Refusal && error.isConflict ? (error.fields.current as Release) : undefined;
  const theirs = told !== undefined && told.number > current.number ? told : current;
  return theirs.number > seen.number ? theirs : undefined;
}

const ALLOWANCES: Partial<Record<string, Allowance>> = {
  'revision-not-newer': 'older-revision',
  'unbound-capability': 'unbound-capability',
};

/** What would have to be accepted for a refused plan to pass. */
export function wanted(error: unknown): Allowance | undefined {
  return error instanceof Refusal ? ALLOWANCES[error.code] : undefined;
}
