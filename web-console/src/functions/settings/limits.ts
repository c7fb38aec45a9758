import { millis, said } from '../../api/duration';
import type { FunctionSettings, Limits } from '../../api/health';

const NAMES: Record<keyof Limits, string> = {
  memoryBytes: 'Memory',
  tableElements: 'Table elements',
  wallDeadline: 'Wall deadline',
  cpuTime: 'CPU time',
  hostCalls: 'Host calls',
  responseBytes: 'Response',
  logBytes: 'Log',
};

/** One limit of an invocation beside what holds where a release names none, and the most it may name. */
export interface LimitRow {
  id: keyof Limits;
  name: string;
  release: string;
  isOwn: boolean;
  byDefault: string;
  /** Whether the namespace names none, so that the default is the platform's. */
  isPlatforms: boolean;
  most: string;
}

export function limitRows(
  limits: Limits,
  { defaults, platform }: Pick<FunctionSettings, 'defaults' | 'platform'>,
): LimitRow[] {
  return (Object.keys(NAMES) as (keyof Limits)[]).map((id) => {
    const byDefault = defaults[id] ?? platform.defaults[id];
    return {
      id,
      name: NAMES[id],
      release: saidLimit(id, limits[id]),
      isOwn: byDefault !== limits[id],
      byDefault: saidLimit(id, byDefault),
      isPlatforms: defaults[id] === undefined,
      most: saidLimit(id, platform.max[id]),
    };
  });
}

/** A limit as people say it. */
export function saidLimit(id: keyof Limits, value: number | string): string {
  if (typeof value === 'string') {
    return said(millis(value));
  }
  return id.endsWith('Bytes') ? bytes(value) : value.toLocaleString('en');
}

/** Bytes as people say them, exactly. */
export function bytes(count: number): string {
  for (const [unit, factor] of [
    ['GiB', 2 ** 30],
    ['MiB', 2 ** 20],
    ['KiB', 2 ** 10],
  ] as const) {
    if (count >= factor && Number.isInteger((count / factor) * 10)) {
      return `${count / factor} ${unit}`;
    }
  }
  return `${count.toLocaleString('en')} bytes`;
}
