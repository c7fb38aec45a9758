import { memo } from 'react';

import { millis, said } from '../../api/duration';
import type { LogItem } from '../../api/logs';
import type { Row } from './book';

const CLOCK = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });
const LOOKS: Record<string, string> = { error: 'bad', warn: 'fair' };

interface LogRowProps {
  row: Row;
  onRequest: (requestId: string) => void;
}

/** An entry, a gap, or a note of the page. Rows never change: only new ones are drawn. */
export const LogRow = memo(
  function LogRow({ row: { item, note }, onRequest }: LogRowProps) {
    if (!item) {
      return <li className="gap">{note}</li>;
    }
    if (item.kind === 'gap') {
      return (
        <li className="gap">
          <strong>Gap:</strong> entries {item.from} to {item.to} are gone from the log.
        </li>
      );
    }
    return <Entry item={item} onRequest={onRequest} />;
  },
  (before, after) => before.row === after.row,
);

function Entry({ item, onRequest }: { item: LogItem; onRequest: (requestId: string) => void }) {
  const { at = '', level = 'info', requestId } = item;
  return (
    <li className={`entry ${level}`}>
      <time dateTime={at}>{CLOCK.format(new Date(at))}</time>
      <span className={`level ${LOOKS[level] ?? ''}`}>{level}</span>
      <span className="said">
        {item.text}
        <Ending item={item} />
        {item.backtrace && <Backtrace frames={item.backtrace} />}
      </span>
      {requestId !== undefined && (
        <button
          type="button"
          className="request"
          aria-label={`Only request ${requestId}`}
          title="Only this request"
          onClick={() => {
            onRequest(requestId);
          }}
        >
          {requestId.slice(0, 8)}
        </button>
      )}
    </li>
  );
}

function Ending({ item: { outcome, duration, version, hostCalls } }: { item: LogItem }) {
  const facts = [
    version !== undefined && `version ${version}`,
    duration !== undefined && said(millis(duration)),
    hostCalls !== undefined && hostCalls > 0 && `${hostCalls} host call${hostCalls === 1 ? '' : 's'}`,
  ].filter((fact) => fact !== false);
  return (
    <span className="quiet">
      {outcome !== undefined && (
        <>
          {' '}
          <span className={outcome === 'answered' ? '' : 'bad'}>{outcome}</span>
        </>
      )}
      {facts.length > 0 && ` · ${facts.join(' · ')}`}
    </span>
  );
}

function Backtrace({ frames }: { frames: string[] }) {
  return (
    <details>
      <summary>Backtrace, {frames.length} frames, innermost first</summary>
      <ol className="frames">
        {frames.map((frame, index) => (
          <li key={index}>{frame}</li>
        ))}
      </ol>
    </details>
  );
}
