import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';

import { namespaceKey } from '../api/keys';
import { EMPTY_FEED, type Feed, Follower } from './feed';
import type { FunctionFigures, Statistics } from './types';

const FeedContext = createContext<Feed>(EMPTY_FEED);

/** Follows the namespace's events, and has what was read before read again when something has changed. */
export function EventsProvider({ namespace, children }: { namespace: string; children: ReactNode }) {
  const client = useQueryClient();
  const [feed, setFeed] = useState<Feed>(EMPTY_FEED);
  useEffect(() => {
    const follower = new Follower(
      namespace,
      () => {
        setFeed(follower.feed);
      },
      (change) => {
        // When the platform was away, it may be another one altogether.
        const changed = change === undefined ? {} : { queryKey: namespaceKey(namespace) };
        void client.invalidateQueries(changed);
      },
    );
    void follower.run();
    return () => {
      follower.stop();
      setFeed(EMPTY_FEED);
    };
  }, [client, namespace]);
  return <FeedContext value={feed}>{children}</FeedContext>;
}

export function useFeed(): Feed {
  return use(FeedContext);
}

export function useLatest(): Statistics | undefined {
  return useFeed().statistics.at(-1);
}

/** A figure of a function over time, oldest first; what it has none of is a gap. */
export function useFigures(
  name: string,
  read: (figures: FunctionFigures, statistics: Statistics) => number | undefined,
): (number | null)[] {
  const { statistics } = useFeed();
  return useMemo(
    () =>
      statistics.map((each) => {
        const figures = each.functions.find((one) => one.name === name);
        return (figures && read(figures, each)) ?? null;
      }),
    [statistics, name, read],
  );
}
