import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';

import { said } from '../../api/duration';
import { countsByVersion, type Release } from '../../api/releases';
import { useFeed, useLatest } from '../../events/EventsProvider';
import { Action } from '../../parts/Action';
import { ProblemNote } from '../../parts/ProblemNote';
import type { FunctionRef } from '../FunctionRef';
import { functionKey } from '../queries';
import { shares } from '../releases/changes';
import { Counters } from './Counters';
import { next, type Progress, type Run } from './progress';

/** How often is looked, and for how long after pressing, in milliseconds. */
const PAUSE = 1000;
const WATCHED = 120_000;

/** The shortest window that the platform counts: what ended before pressing is taken off. */
const WINDOW_SECONDS = 10;

interface SwapProgressProps extends FunctionRef {
  run: Run;
  release: Release | undefined;
  onAgain: () => void;
}

/** How a swap goes: who answers, what fails, what is in flight still, and when it was over. */
export function SwapProgress({ run, release, onAgain, ...ref }: SwapProgressProps) {
  const { data: progress, error } = useProgress(ref, run, release);
  return (
    <section className="sheet" aria-labelledby="swap">
      <h2 id="swap">
        {release ? `Release ${release.number} serves ${shares(release.targets)}` : `Swapping ${ref.name} …`}
      </h2>
      <p role="status" className="headline">
        {headline(run, release, progress)}
      </p>
      <Counters run={run} progress={progress} />
      <ProblemNote error={error} />
      {release && (
        <div className="actions">
          <Link className="action" to={`/${ref.namespace}/functions/${ref.name}/releases`}>
            See the releases, or roll back
          </Link>
          <Action onPress={onAgain}>Plan another swap</Action>
        </div>
      )}
    </section>
  );
}

function useProgress(ref: FunctionRef, run: Run, release: Release | undefined) {
  const client = useQueryClient();
  const { connected } = useFeed();
  const figures = useLatest()?.functions.find(({ name }) => name === ref.name);
  const queryKey = functionKey(ref, 'swap', run.pressedAt);
  return useQuery({
    queryKey,
    queryFn: async () => {
      const previous = client.getQueryData<Progress>(queryKey);
      const at = performance.now();
      const seconds = WINDOW_SECONDS + (at - (previous?.begunAt ?? at)) / 1000;
      const counts = await countsByVersion(ref.namespace, ref.name, seconds);
      return next(previous, run, { at, counts, figures: connected ? figures : undefined, release });
    },
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && data.lookedAt - run.pressedAt > WATCHED ? false : PAUSE,
  });
}

function headline(run: Run, release: Release | undefined, progress: Progress | undefined): string {
  if (release === undefined) {
    return 'The new version is loaded before anything changes; the old one serves until then.';
  }
  if (progress?.cutOver !== undefined) {
    return run.before.length === 0
      ? `It answers: ${said(progress.cutOver)} after pressing.`
      : `Cut over: ${said(progress.cutOver)} after pressing the old had nothing in flight, and the new answered.`;
  }
  return progress?.inFlight === undefined
    ? 'No new request sees the old release. Live statistics do not come: what is in flight is not known.'
    : 'No new request sees the old release. Waiting for the old to end, and for the new to answer one.';
}
