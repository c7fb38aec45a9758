import type { ProviderView } from '../api/providers';
import { useFeed } from '../events/EventsProvider';
import { Badge } from '../parts/Badge';
import { words } from '../parts/differences';
import { Equals } from '../parts/Equals';
import { Loaded } from '../parts/Loaded';
import { Moment } from '../parts/Moment';
import { DependentTable } from './DependentTable';
import { ProviderHistory } from './ProviderHistory';
import { useDependents } from './queries';
import { RemoveProvider } from './RemoveProvider';
import { stateOf } from './states';

interface DetailsProps {
  namespace: string;
  provider: ProviderView;
}

export function ProviderDetails({ namespace, provider }: DetailsProps) {
  const dependents = useDependents(namespace, provider.name);
  return (
    <>
      <div className="facts-wide">
        <StateSheet provider={provider} />
        <ConfigSheet provider={provider} />
      </div>
      <section className="sheet" aria-labelledby="dependents">
        <h2 id="dependents">Who needs it</h2>
        <Loaded query={dependents}>
          {(found) => <DependentTable namespace={namespace} provider={provider.name} dependents={found} />}
        </Loaded>
      </section>
      <ProviderHistory namespace={namespace} name={provider.name} />
      <RemoveProvider namespace={namespace} provider={provider} />
      <Equals
        command={['providers', 'get', provider.name, '-n', namespace]}
        curl={{ path: `/api/v1/namespaces/${namespace}/providers/${provider.name}` }}
      />
    </>
  );
}

function StateSheet({ provider }: { provider: ProviderView }) {
  const state = stateOf(provider, useFeed());
  const { total, failed, refused } = provider.calls;
  return (
    <section className="sheet" aria-labelledby="state">
      <h2 id="state">State</h2>
      <dl className="facts">
        <dt>Health</dt>
        <dd>
          <Badge state={state.status} /> {state.reason}
          {state.message !== undefined && <p>{state.message}</p>}
        </dd>
        <dt>Last check</dt>
        <dd>{state.checkedAt === undefined ? 'not yet' : <Moment at={state.checkedAt} />}</dd>
        <dt>Breaker</dt>
        <dd>
          <Badge state={state.breaker} />
          {state.breaker === 'open' && ' It has failed so often that it is not asked for a while.'}
        </dd>
        <dt>Calls</dt>
        <dd>
          {total.toLocaleString()}, of which {failed.toLocaleString()} failed and {refused.toLocaleString()}{' '}
          were refused, since it was opened
        </dd>
      </dl>
    </section>
  );
}

function ConfigSheet({ provider }: { provider: ProviderView }) {
  return (
    <section className="sheet" aria-labelledby="configuration">
      <h2 id="configuration">Configuration</h2>
      <dl className="facts">
        <dt>Contract</dt>
        <dd>{provider.contract}</dd>
        <dt>Type</dt>
        <dd>{provider.type}</dd>
        {Object.entries(provider.config).map(([name, value]) => (
          <div key={name} className="setting">
            <dt>{name}</dt>
            <dd>{words(value)}</dd>
          </div>
        ))}
        <dt>Revision</dt>
        <dd>{provider.revision}</dd>
        <dt>Created</dt>
        <dd>
          <Moment at={provider.createdAt} /> by {provider.createdBy}
        </dd>
        <dt>Changed</dt>
        <dd>
          <Moment at={provider.changedAt} /> by {provider.changedBy}
        </dd>
      </dl>
    </section>
  );
}
