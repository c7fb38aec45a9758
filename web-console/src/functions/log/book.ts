import type { LogItem } from '../../api/logs';

/** How many rows the page keeps. */
export const KEPT = 500;
/** How many it holds back while it is paused: what it let go needs a row too. */
export const HELD = KEPT - 1;

/** A row of the page: an entry or a gap of the log, or what the page itself has to say. */
export interface Row {
  key: string;
  item?: LogItem;
  note?: string;
}

/** What the page shows of a log. */
export interface Book {
  rows: readonly Row[];
  isPaused: boolean;
  /** What came while it was paused. */
  held: readonly Row[];
  /** How many more came, which were let go. */
  letGo: number;
  epoch?: string;
}

export const EMPTY_BOOK: Book = { rows: [], isPaused: false, held: [], letGo: 0 };

/** The book with rows that have come; the oldest give way to them. */
export function add(book: Book, rows: readonly Row[]): Book {
  if (!book.isPaused) {
    return { ...book, rows: [...book.rows, ...rows].slice(-KEPT) };
  }
  const all = [...book.held, ...rows];
  const held = all.slice(-HELD);
  return { ...book, held, letGo: book.letGo + all.length - held.length };
}

export function pause(book: Book): Book {
  return { ...book, isPaused: true };
}

/** Shows what was held back; what was let go is said in a row of its own. */
export function goOn(book: Book): Book {
  const missing: Row[] =
    book.letGo === 0
      ? []
      : [
          {
            key: `let-go ${book.held[0]?.key ?? ''}`,
            note: `${book.letGo} more came during the pause, over what the page holds back. The log may still have them.`,
          },
        ];
  return add({ ...book, isPaused: false, held: [], letGo: 0 }, [...missing, ...book.held]);
}

/** A stream has begun: in another epoch than before it is another log. */
export function begin(book: Book, epoch: string): Book {
  const now = { ...book, epoch };
  return book.epoch === undefined || book.epoch === epoch
    ? now
    : add(now, [
        {
          key: `epoch ${epoch}`,
          note: 'The platform has restarted: the log begins anew, without what was before.',
        },
      ]);
}

/** How many entries wait while the page is paused. */
export function waiting({ held, letGo }: Book): number {
  return held.length + letGo;
}
