import { millis, said } from '../../api/duration';
import type { HostCall } from '../../api/invoke';
import { Scroll } from '../../parts/Scroll';

/** What a guest called while it ran, in order. */
export function HostCalls({ calls, omitted }: { calls: HostCall[]; omitted: number }) {
  return (
    <>
      <h3 id="host-calls">Host calls</h3>
      <Scroll label="Host calls">
        <table>
          <thead>
            <tr>
              <th scope="col">Contract</th>
              <th scope="col">Link</th>
              <th scope="col">Provider</th>
              <th scope="col">Operation</th>
              <th scope="col">Outcome</th>
              <th scope="col" className="number">
                Time
              </th>
            </tr>
          </thead>
          <tbody>
            {calls.map((call, index) => (
              <tr key={index}>
                <td>{call.contract}</td>
                <td>{call.link}</td>
                <td>{call.provider ?? '–'}</td>
                <td>{call.operation}</td>
                <td>
                  <span className={`badge ${call.outcome === 'answered' ? 'good' : 'bad'}`}>
                    {call.outcome}
                  </span>
                </td>
                <td className="number">{said(millis(call.duration))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {omitted > 0 && <p className="quiet">{omitted} more are not listed.</p>}
    </>
  );
}
