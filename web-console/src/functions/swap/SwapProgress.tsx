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
import { next, parts, type Progress, type Run } from './progress';

/** How often is looked, and for how long after pressing, in milliseconds. */
const PAUSE = 1000;
const WATCHED = 120_000;

/** The shortest window that the platform counts: what ended before pressing is taken off. */
const WINDOW_SECONDS = 10;

interface SwapProgressProps extends FunctionRef {
  run: Run;
  /** The new release, and how many milliseconds after pressing the platform told it. */
  answer: { release: Release; took: number } | undefined;
  onAgain: () => void;
}

/** How a swap goes: who answers, what fails, what is in flight still, and when it was over. */
export function SwapProgress({ run, answer, onAgain, ...ref }: SwapProgressProps) {
  const release = answer?.release;
  const { connected } = useFeed();
  const { data: progress, error } = useProgress(ref, run, release);
  return (
    <section className="sheet" aria-labelledby="swap">
      <h2 id="swap">
        {release ? `Release ${release.number} serves ${shares(release.targets)}` : `Swapping ${ref.name} …`}
      </h2>
      <p role="status" className="headline">
        {headline(run, release, progress, connected)}
      </p>
      {answer && (
        <p>
          The platform answered {said(answer.took)} after pressing
          {run.before.length === 0 ? '.' : ': from then on no request sees the old release.'}
        </p>
      )}
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

function headline(
  run: Run,
  release: Release | undefined,
  progress: Progress | undefined,
  isLive: boolean,
): string {
  if (release === undefined) {
    return 'The new version is loaded before anything changes; the old one serves until then.';
  }
  const hasOld = parts(run).old.length > 0;
  if (progress?.cutOver !== undefined) {
    return hasOld
      ? `Cut over within ${said(progress.cutOver)} of pressing: nothing is in flight on the old, and the new answers.`
      : `The new answers, within ${said(progress.cutOver)} of pressing.`;
  }
  if (!isLive) {
    return 'Live statistics do not come: what is in flight is not known.';
  }
  if (!hasOld) {
    return 'It serves. No request has come yet that shows the new answering.';
  }
  return progress?.isDrained === true
    ? 'Nothing is in flight on the old. No request has come yet that shows the new answering.'
    : 'Waiting for what is in flight on the old, and for a request that the new answers.';
}
