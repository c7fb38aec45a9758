import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';

import { millis, said } from '../api/duration';
import { type FunctionView, listFunctions } from '../api/functions';
import { namespaceKey } from '../api/keys';
import { useFeed, useFigures, useLatest } from '../events/EventsProvider';
import { stateOf } from '../functions/stateOf';
import { Badge } from '../parts/Badge';
import { Empty } from '../parts/Empty';
import { Loaded } from '../parts/Loaded';
import { Sparkline } from '../parts/Sparkline';
import { errorShare, p95, percent, perSecond, rate } from './figures';

export function FunctionCards({ namespace }: { namespace: string }) {
  const query = useQuery({
    queryKey: namespaceKey(namespace, 'functions'),
    queryFn: () => listFunctions(namespace),
  });
  return (
    <Loaded query={query}>
      {(functions) =>
        functions.length === 0 ? (
          <Empty title="No functions yet">
            <p>
              <Link to={`/${namespace}/upload`}>Upload a module</Link> to make the first one.
            </p>
          </Empty>
        ) : (
          <ul className="cards plain" aria-label="Functions">
            {functions.map((each) => (
              <FunctionCard key={each.name} namespace={namespace} function={each} />
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

function FunctionCard({
  namespace,
  function: { name, release },
}: {
  namespace: string;
  function: FunctionView;
}) {
  const latest = useLatest();
  const { health } = useFeed();
  const rates = useFigures(name, perSecond);
  const shares = useFigures(name, errorShare);
  const slowest = useFigures(name, p95);
  const figures = latest?.functions.find((each) => each.name === name);
  const state = health?.functions.find((each) => each.name === name);
  const now = latest && figures ? perSecond(figures, latest) : 0;
  return (
    <li className="sheet">
      <div className="row apart">
        <h2>
          <Link to={`/${namespace}/functions/${name}`}>{name}</Link>
        </h2>
        <Badge state={stateOf(release, state)} />
      </div>
      <dl className="charts">
        <dt>Requests</dt>
        <dd>{rate(now)} /s</dd>
        <dd>
          <Sparkline
            figures={rates}
            label={`Requests of ${name} in the last two minutes, now ${rate(now)} a second`}
          />
        </dd>
        <dt>Errors</dt>
        <dd>{percent(figures && errorShare(figures))}</dd>
        <dd>
          <Sparkline figures={shares} label={`Share of errors of ${name} in the last two minutes`} />
        </dd>
        <dt>p50 / p95</dt>
        <dd>
          {said(millis(figures?.p50 ?? ''))} / {said(millis(figures?.p95 ?? ''))}
        </dd>
        <dd>
          <Sparkline figures={slowest} label={`95th percentile of ${name} in the last two minutes`} />
        </dd>
      </dl>
      {state?.causes.map((cause) => (
        <p key={`${cause.contract ?? ''}${cause.link ?? ''}${cause.reason}`} className="cause">
          {cause.reason}
        </p>
      ))}
    </li>
  );
}
