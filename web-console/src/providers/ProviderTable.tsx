import { Link } from 'react-router';

import type { ProviderView } from '../api/providers';
import { useFeed } from '../events/EventsProvider';
import { Badge } from '../parts/Badge';
import { Moment } from '../parts/Moment';
import { Table } from '../parts/Table';
import { useDependents } from './queries';
import { hit, stateOf } from './states';

export function ProviderTable({ namespace, providers }: { namespace: string; providers: ProviderView[] }) {
  return (
    <Table
      label="Providers"
      columns={['Provider', 'Health', 'Breaker', 'Bound', 'Calls', 'Failed', 'Refused', 'Last check']}
      numbers={['Bound', 'Calls', 'Failed', 'Refused']}
    >
      {providers.map((each) => (
        <ProviderRow key={each.name} namespace={namespace} provider={each} />
      ))}
    </Table>
  );
}

function ProviderRow({ namespace, provider }: { namespace: string; provider: ProviderView }) {
  const state = stateOf(provider, useFeed());
  const { data: dependents } = useDependents(namespace, provider.name);
  const { total, failed, refused } = provider.calls;
  return (
    <tr>
      <td>
        <Link to={`/${namespace}/providers/${provider.name}`}>{provider.name}</Link>
        <p className="quiet">
          {provider.type} for {provider.contract}
        </p>
      </td>
      <td>
        <Badge state={state.status} />
        {(state.message ?? state.reason) !== undefined && <p>{state.message ?? state.reason}</p>}
      </td>
      <td>
        <Badge state={state.breaker} />
      </td>
      <td className="number">
        {dependents?.length ?? '–'}
        {dependents !== undefined && dependents.length > 0 && (
          <p className="quiet">{hit(dependents).length} serving</p>
        )}
      </td>
      <td className="number">{total.toLocaleString()}</td>
      <td className="number">{failed.toLocaleString()}</td>
      <td className="number">{refused.toLocaleString()}</td>
      <td>{state.checkedAt === undefined ? 'not yet' : <Moment at={state.checkedAt} />}</td>
    </tr>
  );
}
