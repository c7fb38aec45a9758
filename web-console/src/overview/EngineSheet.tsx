import { useQuery } from '@tanstack/react-query';

import { about } from '../api/about';
import { ABOUT } from '../api/keys';
import { useLatest } from '../events/EventsProvider';
import { Loaded } from '../parts/Loaded';

/** The database may go away while the page is looked at. */
const LOOK = 10_000;

/** The engine, and how its slots are taken. */
export function EngineSheet() {
  const query = useQuery({ queryKey: ABOUT, queryFn: about, refetchInterval: LOOK });
  const schedule = useLatest()?.schedule;
  return (
    <section className="sheet" aria-labelledby="engine">
      <h2 id="engine">Engine</h2>
      <Loaded query={query}>
        {({ engine, version, database }) => (
          <dl className="facts">
            <dt>Engine</dt>
            <dd>
              {engine.name} {engine.version}
            </dd>
            <dt>Slipway</dt>
            <dd>{version}</dd>
            <dt>Database</dt>
            <dd>{database.reachable ? 'reachable' : 'away: what is loaded still serves'}</dd>
          </dl>
        )}
      </Loaded>
      {schedule && (
        <dl className="facts">
          <dt>Running</dt>
          <dd>
            {schedule.running} of {schedule.slots} slots
          </dd>
          <dt>Running for long</dt>
          <dd>{schedule.longRunning}</dd>
          <dt>Waiting in host calls</dt>
          <dd>{schedule.waiting}</dd>
          <dt>Queued</dt>
          <dd>{schedule.queued}</dd>
        </dl>
      )}
    </section>
  );
}
