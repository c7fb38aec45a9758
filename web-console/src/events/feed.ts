import { millis } from '../api/duration';
import { Refusal } from '../api/refusal';
import type { Schemas } from '../api/types';
import { follow } from './stream';
import type { Change, Health, Statistics } from './types';

/** How many statistics are kept: one comes each second, and charts show two minutes. */
const KEPT = 120;

export interface Feed {
  connected: boolean;
  /** Why events do not come; undefined while they do, and before they were first asked for. */
  lost: 'away' | Refusal | undefined;
  statistics: readonly Statistics[];
  health: Health | undefined;
}

/** Milliseconds, and times that statistics may fail to come, before the platform counts as away. */
const PATIENCE = 10_000;
const MISSED = 5;

export const EMPTY_FEED: Feed = { connected: false, lost: undefined, statistics: [], health: undefined };

/** Follows a namespace's events until it is stopped, and comes back when the platform was away. */
export class Follower {
  #feed = EMPTY_FEED;
  readonly #namespace: string;
  readonly #told: () => void;
  readonly #changed: (change: Change | undefined) => void;
  readonly #stop = new AbortController();
  #patience = PATIENCE;

  /**
   * @param told runs when the feed has something new
   * @param changed runs for each change, and with nothing when some may have been missed
   */
  constructor(namespace: string, told: () => void, changed: (change: Change | undefined) => void) {
    this.#namespace = namespace;
    this.#told = told;
    this.#changed = changed;
  }

  get feed(): Feed {
    return this.#feed;
  }

  stop(): void {
    this.#stop.abort();
  }

  run(): Promise<void> {
    const path = `/api/v1/namespaces/${encodeURIComponent(this.#namespace)}/events`;
    const listener = {
      receive: ({ event, data }: { event?: string | undefined; data: string }) => {
        this.#receive(event, JSON.parse(data));
      },
      lost: (reason: unknown) => {
        this.#set({ connected: false, lost: reason instanceof Refusal ? reason : 'away' });
        return true;
      },
    };
    return follow(path, listener, this.#stop.signal, () => this.#patience);
  }

  #receive(event: string | undefined, data: unknown): void {
    switch (event) {
      case 'begin':
        this.#patience = Math.max(PATIENCE, MISSED * millis((data as Schemas['EventsBegin']).interval));
        this.#set({ connected: true, lost: undefined });
        this.#changed(undefined);
        break;
      case 'statistics':
        this.#set({ statistics: [...this.#feed.statistics, data as Statistics].slice(-KEPT) });
        break;
      case 'health':
        this.#set({ health: data as Health });
        break;
      case 'change':
        this.#changed(data as Change);
        break;
    }
  }

  #set(part: Partial<Feed>): void {
    this.#feed = { ...this.#feed, ...part };
    this.#told();
  }
}
