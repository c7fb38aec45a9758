import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';

import { millis, said } from '../api/duration';
import { type FunctionView, listFunctions } from '../api/functions';
import { namespaceKey } from '../api/keys';
import { useFeed, useFigures, useLatest } from '../events/EventsProvider';
import { stateOf } from '../functions/stateOf';
import { Why } from '../functions/Why';
import { Badge } from '../parts/Badge';
import { Empty } from '../parts/Empty';
import { Loaded } from '../parts/Loaded';
import { Sparkline } from '../parts/Sparkline';
import { errorShare, p95, percent, perSecond, rate, versionsOf } from './figures';

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
      {release > 0 && (
        <p>
          Release {release}
          {figures && figures.versions.length > 0 && ` serves ${versionsOf(figures)}`}
        </p>
      )}
      <dl className="charts">
        <Metric
          name="Requests"
          figure={`${rate(now)} /s`}
          history={rates}
          label={`Requests of ${name} in the last two minutes, now ${rate(now)} a second`}
        />
        <Metric
          name="Errors"
          figure={percent(figures && errorShare(figures))}
          history={shares}
          label={`Share of errors of ${name} in the last two minutes`}
        />
        <Metric
          name="p50 / p95"
          figure={`${said(millis(figures?.p50 ?? ''))} / ${said(millis(figures?.p95 ?? ''))}`}
          history={slowest}
          label={`95th percentile of ${name} in the last two minutes`}
        />
      </dl>
      {state?.causes.map((cause) => (
        <p key={`${cause.contract ?? ''}${cause.link ?? ''}${cause.reason}`} className="cause">
          <Why cause={cause} namespace={namespace} />
        </p>
      ))}
    </li>
  );
}

interface MetricProps {
  name: string;
  figure: string;
  history: (number | null)[];
  label: string;
}

function Metric({ name, figure, history, label }: MetricProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{figure}</dd>
      <dd className="chart">
        <Sparkline figures={history} label={label} />
      </dd>
    </div>
  );
}
