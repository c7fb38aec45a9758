import { EventSourceParserStream } from 'eventsource-parser/stream';

import { ask } from '../api/client';
import type { Change, Health, Statistics } from './types';

/** How many statistics are kept: one comes each second, and charts show two minutes. */
const KEPT = 120;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 10_000;

export interface Feed {
  connected: boolean;
  statistics: readonly Statistics[];
  health: Health | undefined;
}

export const EMPTY_FEED: Feed = { connected: false, statistics: [], health: undefined };

/** Follows a namespace's events until it is stopped, and comes back when the platform was away. */
export class Follower {
  #feed = EMPTY_FEED;
  readonly #namespace: string;
  readonly #told: () => void;
  readonly #changed: (change: Change | undefined) => void;
  readonly #stop = new AbortController();

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

  async run(): Promise<void> {
    let pause = FIRST_PAUSE;
    while (!this.#stop.signal.aborted) {
      try {
        await this.#follow();
        pause = FIRST_PAUSE;
      } catch {
        pause = Math.min(pause * 2, LONGEST_PAUSE);
      }
      this.#set({ connected: false });
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  async #follow(): Promise<void> {
    const path = `/api/v1/namespaces/${encodeURIComponent(this.#namespace)}/events`;
    const request = new Request(new URL(path, location.origin), {
      headers: { Accept: 'text/event-stream' },
      signal: this.#stop.signal,
    });
    const response = await ask(request);
    const events = response.body
      ?.pipeThrough(new TextDecoderStream())
      .pipeThrough(new EventSourceParserStream());
    for await (const { event, data } of events ?? []) {
      this.#receive(event, JSON.parse(data));
    }
  }

  #receive(event: string | undefined, data: unknown): void {
    switch (event) {
      case 'begin':
        this.#set({ connected: true });
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
