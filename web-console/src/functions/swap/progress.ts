import type { Release, Target, VersionCount } from '../../api/releases';
import type { FunctionFigures } from '../../events/types';

/** A swap that was begun. */
export interface Run {
  /** By the page's own clock, as all times here. */
  pressedAt: number;
  before: Target[];
  after: Target[];
}

export interface Ended {
  answered: number;
  failed: number;
}

/** What was looked at in one moment. */
export interface Sample {
  at: number;
  counts: VersionCount[];
  /** The function in the newest statistics; undefined if none come. */
  figures: FunctionFigures | undefined;
  /** What the platform has answered to the swap; undefined until it has. */
  release: Release | undefined;
}

/** How a swap goes. */
export interface Progress {
  /** When counting began, and what had ended by then in the window before. */
  begunAt: number;
  base: VersionCount[];
  ended: Map<number, Ended>;
  inFlight: Map<number, number> | undefined;
  lookedAt: number;
  /** Whether nothing is in flight on the versions that were taken away. */
  isDrained: boolean;
  /** Milliseconds from pressing until nothing was in flight on the old, and the new one answered. */
  cutOver: number | undefined;
}

/** The versions that a swap takes away, brings and keeps. */
export function parts({ before, after }: Run): Record<'old' | 'new' | 'kept', number[]> {
  const was = before.map(({ version }) => version);
  const is = after.map(({ version }) => version);
  return {
    old: was.filter((version) => !is.includes(version)),
    new: is.filter((version) => !was.includes(version)),
    kept: is.filter((version) => was.includes(version)),
  };
}

export function next(previous: Progress | undefined, run: Run, sample: Sample): Progress {
  const base = previous?.base ?? sample.counts;
  const ended = endedSince(base, sample.counts);
  const inFlight = inFlightNow(sample);
  const isDrained = sample.release !== undefined && isEmptied(run, inFlight);
  const isOver = isDrained && isAnswering(run, ended);
  return {
    begunAt: previous?.begunAt ?? sample.at,
    base,
    ended,
    inFlight,
    lookedAt: sample.at,
    isDrained,
    cutOver: previous?.cutOver ?? (isOver ? sample.at - run.pressedAt : undefined),
  };
}

function endedSince(base: VersionCount[], counts: VersionCount[]): Map<number, Ended> {
  return new Map(
    counts.map((count) => {
      const before = base.find(({ version }) => version === count.version);
      const answered = answeredOf(count) - (before ? answeredOf(before) : 0);
      const all = count.invocations - (before?.invocations ?? 0);
      return [count.version, { answered: Math.max(answered, 0), failed: Math.max(all - answered, 0) }];
    }),
  );
}

function answeredOf({ outcomes }: VersionCount): number {
  return outcomes.answered ?? 0;
}

/** Unknown until the statistics are of the new release: what is of the old one tells nothing. */
function inFlightNow({ figures, release }: Sample): Map<number, number> | undefined {
  return figures === undefined || (release !== undefined && figures.release < release.number)
    ? undefined
    : new Map(figures.versions.map(({ version, inFlight }) => [version, inFlight]));
}

function isEmptied(run: Run, inFlight: Map<number, number> | undefined): boolean {
  return inFlight !== undefined && parts(run).old.every((version) => (inFlight.get(version) ?? 0) === 0);
}

function isAnswering(run: Run, ended: Map<number, Ended>): boolean {
  const { new: brought, kept } = parts(run);
  const answering = brought.length > 0 ? brought : kept;
  return answering.some((version) => (ended.get(version)?.answered ?? 0) > 0);
}
