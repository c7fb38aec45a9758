import type { ReactNode } from 'react';
import { Link } from 'react-router';

import type { RightsSource } from '../../api/bindings';
import type { Binding } from '../../api/releases';
import { useFeed } from '../../events/EventsProvider';
import { Action } from '../../parts/Action';
import { Badge } from '../../parts/Badge';
import { Table } from '../../parts/Table';
import { label } from './rights';
import { valueLines } from './values';

interface BindingTableProps {
  namespace: string;
  source: RightsSource;
  action: ReactNode;
  onChange: (binding: Binding) => void;
  onUnbind: (binding: Binding) => void;
}

/** The bindings of the current release, and whether their providers serve. */
export function BindingTable({ namespace, source, action, onChange, onUnbind }: BindingTableProps) {
  const { bindings, number } = source.release;
  return (
    <section aria-labelledby="bindings">
      <div className="page-head">
        <h2 id="bindings">{number === 0 ? 'Bindings' : `Bindings of release ${number}`}</h2>
        {action}
      </div>
      {bindings.length === 0 ? (
        <p className="quiet">None. A binding leads a contract’s calls to a provider of the namespace.</p>
      ) : (
        <Table
          label="Bindings"
          columns={['Contract', 'Link', 'Provider', 'State', 'Data of', 'Values', 'Change']}
        >
          {bindings.map((binding) => (
            <tr key={label(binding)}>
              <th scope="row">{binding.contract}</th>
              <td>{binding.link}</td>
              <td>
                <Link to={`/${namespace}/providers/${binding.provider}`}>{binding.provider}</Link>
              </td>
              <td>
                <ProviderState source={source} name={binding.provider} />
              </td>
              <td>{binding.scope === 'namespace' ? 'the namespace' : 'this function'}</td>
              <td>
                <Values binding={binding} />
              </td>
              <td>
                <div className="row">
                  <Action
                    label={`Change ${label(binding)}`}
                    onPress={() => {
                      onChange(binding);
                    }}
                  >
                    Change
                  </Action>
                  <Action
                    label={`Unbind ${label(binding)}`}
                    onPress={() => {
                      onUnbind(binding);
                    }}
                  >
                    Unbind
                  </Action>
                </div>
              </td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}

function Values({ binding }: { binding: Binding }) {
  const lines = valueLines(binding.values);
  return lines.length === 0 ? <span className="quiet">none</span> : <pre>{lines.join('\n')}</pre>;
}

/** The provider as the events tell it, or as it was read; removed ones have a word of their own. */
function ProviderState({ source, name }: { source: RightsSource; name: string }) {
  const read = source.providers.find((each) => each.name === name);
  const live = useFeed().health?.providers.find((each) => each.name === name);
  if (!read) {
    return (
      <>
        <span className="badge bad">removed</span>
        <p className="quiet">Calls fail until the name is put back.</p>
      </>
    );
  }
  const breaker = live?.breaker ?? read.breaker;
  const status = live?.status ?? read.health.status;
  const reason = live ? live.reason : read.health.message;
  return (
    <>
      <Badge state={status} /> {breaker !== 'closed' && <Badge state={`breaker ${breaker}`} />}
      {reason !== undefined && <p className="quiet">{reason}</p>}
    </>
  );
}
