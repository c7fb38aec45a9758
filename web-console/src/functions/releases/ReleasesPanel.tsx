import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';

import { listReleases, type Release } from '../../api/releases';
import { Action } from '../../parts/Action';
import { Empty } from '../../parts/Empty';
import { Pending } from '../../parts/Pending';
import type { FunctionRef } from '../FunctionRef';
import { functionKey, versionsQuery } from '../queries';
import { ReleaseEntry } from './ReleaseEntry';
import { RollbackAsk } from './RollbackAsk';

/** How many releases are read at once. */
const ROWS = 20;

/** The history of a function, newest first, and the way back. */
export function ReleasesPanel(ref: FunctionRef) {
  const [chosen, setChosen] = useState<Release>();
  const history = useInfiniteQuery({
    queryKey: functionKey(ref, 'releases'),
    queryFn: ({ pageParam }) => listReleases(ref.namespace, ref.name, ROWS, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
  const releases = history.data?.pages.flatMap(({ items }) => items);
  if (releases?.length === 0) {
    return <NoRelease {...ref} />;
  }
  return (
    <section aria-labelledby="history">
      <h2 id="history">Releases</h2>
      {(history.isPending || history.error) && <Pending query={history} />}
      <ol className="plain">
        {releases?.map((release, index) => (
          <ReleaseEntry
            key={release.number}
            release={release}
            isCurrent={index === 0}
            onRollBack={() => {
              setChosen(release);
            }}
          />
        ))}
      </ol>
      {history.hasNextPage && (
        <Action isDisabled={history.isFetchingNextPage} onPress={() => void history.fetchNextPage()}>
          Show older releases
        </Action>
      )}
      {chosen && (
        <RollbackAsk
          {...ref}
          chosen={chosen}
          onClose={() => {
            setChosen(undefined);
          }}
        />
      )}
    </section>
  );
}

function NoRelease(ref: FunctionRef) {
  const { data: versions } = useQuery(versionsQuery(ref));
  return (
    <Empty title="No releases yet">
      {versions?.length === 0 ? (
        <p>
          A release serves versions, and there is none.{' '}
          <Link to={`/${ref.namespace}/upload`}>Upload the first</Link>.
        </p>
      ) : (
        <>
          <p>Callers get 503 until a release says which version serves.</p>
          <Link className="action" to={`/${ref.namespace}/functions/${ref.name}/swap`}>
            Choose the version of the first release
          </Link>
        </>
      )}
    </Empty>
  );
}
