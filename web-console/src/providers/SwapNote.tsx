import { said } from '../api/duration';
import type { SwapReport } from '../api/providers';

/** What a swap has done. */
export function SwapNote({ report }: { report: SwapReport }) {
  return (
    <div role="status" className="swapped">
      <strong>Swapped.</strong> Calls that start now reach the new one.
      <dl className="facts">
        <dt>Drained on the old one</dt>
        <dd>
          {report.drainedCalls} {report.drainedCalls === 1 ? 'call' : 'calls'}
        </dd>
        <dt>Cut over in</dt>
        <dd>{said(report.cutoverMicros / 1000)}</dd>
        <dt>Data</dt>
        <dd>{report.dataCarried ? 'was carried over' : 'was not carried over'}</dd>
      </dl>
    </div>
  );
}
