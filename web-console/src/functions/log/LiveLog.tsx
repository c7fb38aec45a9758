import { useEffect, useRef } from 'react';

import { Action } from '../../parts/Action';
import { ProblemNote } from '../../parts/ProblemNote';
import { KEPT, type Row, waiting } from './book';
import { LogRow } from './LogRow';
import { type FollowedLog, useLog } from './useLog';

const SAID: Record<FollowedLog['state'], string> = {
  connecting: 'connecting',
  live: 'live',
  away: 'away, trying again',
  ended: 'ended',
};

const LOOKS: Record<FollowedLog['state'], string> = {
  connecting: 'neutral',
  live: 'good',
  away: 'bad',
  ended: 'neutral',
};

interface LiveLogProps {
  path: string;
  isFiltered: boolean;
  onRequest: (requestId: string) => void;
}

/** One followed log: newest entries last, to be paused. */
export function LiveLog({ path, isFiltered, onRequest }: LiveLogProps) {
  const { book, state, error, pause, goOn } = useLog(path);
  return (
    <>
      <div className="row apart">
        <p className="row" role="status">
          <span className={`badge ${book.isPaused ? 'fair' : LOOKS[state]}`}>
            {book.isPaused ? 'paused' : SAID[state]}
          </span>
          {book.isPaused && (
            <span className="quiet">{waiting(book)} came since; the page goes on where it stopped.</span>
          )}
          {!book.isPaused && book.rows.length === KEPT && (
            <span className="quiet">The page keeps the newest {KEPT}.</span>
          )}
        </p>
        <Action onPress={book.isPaused ? goOn : pause}>{book.isPaused ? 'Go on' : 'Pause'}</Action>
      </div>
      <ProblemNote error={error} />
      {book.rows.length === 0 && state === 'live' ? (
        <p className="sheet">
          {isFiltered
            ? 'No entry fits these filters yet; new ones appear here.'
            : 'Nothing was written yet. Invoke the function, and its entries appear here.'}
        </p>
      ) : (
        <Rows rows={book.rows} onRequest={onRequest} />
      )}
    </>
  );
}

/** Stays at the newest entry, unless the reader has scrolled up. */
function Rows({ rows, onRequest }: { rows: readonly Row[]; onRequest: (requestId: string) => void }) {
  const box = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  useEffect(() => {
    if (box.current && isAtEnd.current) {
      box.current.scrollTop = box.current.scrollHeight;
    }
  }, [rows]);
  return (
    <div
      ref={box}
      className="sheet log"
      role="region"
      aria-label="Log entries"
      tabIndex={0}
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        isAtEnd.current = scrollHeight - scrollTop - clientHeight < 40;
      }}
    >
      <ol>
        {rows.map((row) => (
          <LogRow key={row.key} row={row} onRequest={onRequest} />
        ))}
      </ol>
    </div>
  );
}
