import { millis, said } from '../../api/duration';
import type { HostCall } from '../../api/invoke';
import { Table } from '../../parts/Table';

/** What a guest called while it ran, in order. */
export function HostCalls({ calls, omitted }: { calls: HostCall[]; omitted: number }) {
  return (
    <>
      <h3 id="host-calls">Host calls</h3>
      <Table
        label="Host calls"
        columns={['Contract', 'Link', 'Provider', 'Operation', 'Outcome', 'Time']}
        numbers={['Time']}
      >
        {calls.map((call, index) => (
          <tr key={index}>
            <td>{call.contract}</td>
            <td>{call.link}</td>
            <td>{call.provider ?? '–'}</td>
            <td>{call.operation}</td>
            <td>
              <span className={`badge ${call.outcome === 'answered' ? 'good' : 'bad'}`}>{call.outcome}</span>
            </td>
            <td className="number">{said(millis(call.duration))}</td>
          </tr>
        ))}
      </Table>
      {omitted > 0 && <p className="quiet">{omitted} more are not listed.</p>}
    </>
  );
}
