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

/** One limit of an invocation beside the namespace's default. */
export interface LimitRow {
  id: keyof Limits;
  name: string;
  release: string;
  /** Absent if the namespace leaves it to the platform. */
  namespace?: string;
  isOwn: boolean;
}

export function limitRows(limits: Limits, defaults: FunctionSettings['defaults']): LimitRow[] {
  return (Object.keys(NAMES) as (keyof Limits)[]).map((id) => {
    const namespace = defaults[id];
    return {
      id,
      name: NAMES[id],
      release: saidLimit(id, limits[id]),
      ...(namespace !== undefined && { namespace: saidLimit(id, namespace) }),
      isOwn: namespace !== undefined && namespace !== limits[id],
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
