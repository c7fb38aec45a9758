import { Link } from 'react-router';

import type { Dependent } from '../api/providers';
import { Table } from '../parts/Table';
import { hit } from './states';

interface DependentsProps {
  namespace: string;
  provider: string;
  dependents: Dependent[];
}

/** Which functions' current releases bind a provider, and whether their callers would notice. */
export function DependentTable({ namespace, provider, dependents }: DependentsProps) {
  if (dependents.length === 0) {
    return (
      <p>
        Nothing is bound to {provider}. A <Link to={`/${namespace}/functions`}>function</Link> is bound by its
        tab Bindings.
      </p>
    );
  }
  return (
    <div className="dependents">
      <p>
        Bound to {provider}, {hit(dependents).length} of them serving calls by it:
      </p>
      <Table
        label={`Bound to ${provider}`}
        columns={['Function', 'Contract', 'Link', 'Release', 'Serving', 'Claimed']}
      >
        {dependents.map((each) => (
          <tr key={`${each.function} ${each.contract} ${each.link}`}>
            <td>
              <Link to={`/${namespace}/functions/${each.function}`}>{each.function}</Link>
            </td>
            <td>{each.contract}</td>
            <td>{each.link}</td>
            <td>{each.release}</td>
            <td>{each.serving ? 'yes' : 'no'}</td>
            <td>{each.claimed ? 'yes' : 'no'}</td>
          </tr>
        ))}
      </Table>
    </div>
  );
}
