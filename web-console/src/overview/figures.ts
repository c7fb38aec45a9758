import { millis } from '../api/duration';
import type { FunctionFigures, Statistics } from '../events/types';

/** Invocations that ended in a second, over the statistics' window. */
export function perSecond(figures: FunctionFigures, statistics: Statistics): number {
  return (figures.invocations * 1000) / millis(statistics.window);
}

/** The share that failed, from 0 to 1; undefined if nothing ended. */
export function errorShare(figures: FunctionFigures): number | undefined {
  return figures.invocations === 0 ? undefined : figures.failed / figures.invocations;
}

export function p95(figures: FunctionFigures): number | undefined {
  return figures.p95 === undefined ? undefined : millis(figures.p95);
}

/** A rate with as many digits as help. */
export function rate(value: number): string {
  return value >= 100 || value === 0 ? value.toFixed(0) : value.toFixed(1);
}

export function percent(share: number | undefined): string {
  return share === undefined ? '–' : `${(share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`;
}

/** What serves, and what ends still: "version 2", or "versions 1 and 2". */
export function versionsOf({ versions }: FunctionFigures): string {
  const numbers = versions.map(({ version }) => version);
  return numbers.length === 1
    ? `version ${numbers[0] ?? ''}`
    : `versions ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1) ?? ''}`;
}
