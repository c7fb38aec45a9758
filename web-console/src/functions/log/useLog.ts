import { useEffect, useReducer, useState } from 'react';

import type { LogItem } from '../../api/logs';
import { Refusal } from '../../api/refusal';
import { follow } from '../../events/stream';
import { add, begin, type Book, EMPTY_BOOK, goOn, pause, type Row } from './book';

/** How often the page is drawn anew at most: a busy function writes hundreds of entries a second. */
const DRAWN_EVERY = 200;

type Step =
  { type: 'add'; rows: Row[] } | { type: 'begin'; epoch: string } | { type: 'pause' } | { type: 'go on' };

export interface FollowedLog {
  book: Book;
  state: 'connecting' | 'live' | 'away' | 'ended';
  /** Why it is not followed any more. */
  error: unknown;
  pause: () => void;
  goOn: () => void;
}

/** Follows a log at a path, as long as it is shown. */
export function useLog(path: string): FollowedLog {
  const [book, dispatch] = useReducer(step, EMPTY_BOOK);
  const [state, setState] = useState<FollowedLog['state']>('connecting');
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    const stop = new AbortController();
    const rows = new Collected((collected) => {
      dispatch({ type: 'add', rows: collected });
    });
    const receive = ({
      event,
      id,
      data,
    }: {
      event?: string | undefined;
      id?: string | undefined;
      data: string;
    }) => {
      const content = JSON.parse(data) as LogItem & { epoch: string };
      if (event === 'begin') {
        rows.give();
        dispatch({ type: 'begin', epoch: content.epoch });
        setState('live');
      } else if (event !== 'end') {
        rows.add({ key: id ?? data, item: content });
      }
    };
    const lost = (reason: unknown) => {
      const isOver = reason instanceof Refusal && reason.status < 500;
      setState(isOver ? 'ended' : 'away');
      setError(isOver ? reason : undefined);
      return !isOver;
    };
    void follow(path, { receive, lost }, stop.signal);
    return () => {
      stop.abort();
      rows.stop();
    };
  }, [path]);
  return {
    book,
    state,
    error,
    pause: () => {
      dispatch({ type: 'pause' });
    },
    goOn: () => {
      dispatch({ type: 'go on' });
    },
  };
}

function step(book: Book, taken: Step): Book {
  switch (taken.type) {
    case 'add':
      return add(book, taken.rows);
    case 'begin':
      return begin(book, taken.epoch);
    case 'pause':
      return pause(book);
    case 'go on':
      return goOn(book);
  }
}

/** Collects rows, and gives them on together a moment later. */
class Collected {
  #rows: Row[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #give: (rows: Row[]) => void;

  constructor(give: (rows: Row[]) => void) {
    this.#give = give;
  }

  add(row: Row): void {
    this.#rows.push(row);
    this.#timer ??= setTimeout(() => {
      this.give();
    }, DRAWN_EVERY);
  }

  give(): void {
    this.stop();
    if (this.#rows.length > 0) {
      this.#give(this.#rows);
      this.#rows = [];
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
