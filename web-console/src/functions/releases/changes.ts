import { millis, said } from '../../api/duration';
import type { Binding, Change, ReleaseState, Target } from '../../api/releases';

/** A change as people read it. */
export interface ChangeWords {
  what: string;
  before: string;
  after: string;
}

/** What a state serves: "version 2", or versions with their shares. */
export function shares(targets: Target[]): string {
  if (targets.length === 0) {
    return 'nothing';
  }
  const sum = targets.reduce((total, { weight }) => total + weight, 0);
  return targets.length === 1
    ? `version ${targets[0]?.version ?? ''}`
    : targets.map(({ version, weight }) => `version ${version} (${share(weight, sum)})`).join(', ');
}

export function share(weight: number, sum: number): string {
  const percent = (weight * 100) / sum;
  return `${percent.toFixed(Number.isInteger(percent) ? 0 : 1)} %`;
}

export function inWords({ field, before, after }: Change): ChangeWords {
  const path = field.split('.');
  const kind = path[0] ?? '';
  const rest = path.slice(1).join('.');
  switch (kind) {
    case 'targets':
      return { what: 'Serves', before: shares(targets(before)), after: shares(targets(after)) };
    case 'bindings':
      return { what: `Binding ${rest}`, before: bound(before), after: bound(after) };
    case 'limits':
      return { what: `Limit ${rest}`, before: limit(rest, before), after: limit(rest, after) };
    case 'environment':
      return { what: `Environment ${rest}`, before: plain(before), after: plain(after) };
    default:
      return { what: field, before: plain(before), after: plain(after) };
  }
}

function targets(value: unknown): Target[] {
  return Array.isArray(value) ? (value as Target[]) : [];
}

/** A whole binding, or one of its fields. */
function bound(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('provider' in value)) {
    return plain(value);
  }
  const { provider, values, scope } = value as Binding;
  const own = Object.entries(values).map(([name, each]) => `${name}=${each}`);
  return [`provider ${provider}`, ...(scope === 'namespace' ? ['shared in the namespace'] : []), ...own].join(
    ', ',
  );
}

function limit(name: string, value: unknown): string {
  if (typeof value === 'string') {
    return said(millis(value));
  }
  return typeof value === 'number' && /bytes$/i.test(name) ? bytes(value) : plain(value);
}

/** A size as people say it. */
export function bytes(value: number): string {
  if (value < 1024) {
    return `${value} B`;
  }
  const [size, unit] = value < 1024 ** 2 ? [value / 1024, 'KiB'] : [value / 1024 ** 2, 'MiB'];
  return `${size.toFixed(Number.isInteger(size) ? 0 : 1)} ${unit}`;
}

function plain(value: unknown): string {
  if (value === undefined || value === null) {
    return '–';
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What restoring a state would change in another one, as the platform tells it of two releases. */
export function difference(before: ReleaseState, after: ReleaseState): Change[] {
  return compare('', tree(before), tree(after));
}

function tree({ targets, limits, instances, environment, bindings }: ReleaseState): Record<string, unknown> {
  const byKey = bindings.map(({ contract, link, ...rest }) => [`${contract}/${link}`, rest] as const);
  return { targets, limits, instances, environment, bindings: Object.fromEntries(byKey) };
}

function compare(path: string, before: unknown, after: unknown): Change[] {
  if (!isTree(before) || !isTree(after)) {
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ field: path, before, after }];
  }
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name) => compare(path === '' ? name : `${path}.${name}`, before[name], after[name]));
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
