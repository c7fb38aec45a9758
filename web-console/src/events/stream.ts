import type { EventSourceMessage } from 'eventsource-parser';
import { EventSourceParserStream } from 'eventsource-parser/stream';

import { ask } from '../api/client';

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 10_000;

export interface StreamListener {
  receive: (message: EventSourceMessage) => void;
  /**
   * The stream has ended, or could not be opened; not called once it was stopped.
   *
   * @param reason why, if there is one
   * @returns whether to try again
   */
  lost: (reason: unknown) => boolean;
}

/**
 * Reads a stream of events until it is stopped, and comes back when the platform was away, with the id of the
 * last event that it received.
 */
export async function follow(path: string, listener: StreamListener, stop: AbortSignal): Promise<void> {
  let pause = FIRST_PAUSE;
  let lastId: string | undefined;
  const receive = (message: EventSourceMessage) => {
    pause = FIRST_PAUSE;
    lastId = message.id ?? lastId;
    listener.receive(message);
  };
  for (;;) {
    const reason = await read(path, lastId, receive, stop);
    if (stop.aborted || !listener.lost(reason)) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }
}

async function read(
  path: string,
  lastId: string | undefined,
  receive: StreamListener['receive'],
  signal: AbortSignal,
): Promise<unknown> {
  try {
    const headers = {
      Accept: 'text/event-stream',
      ...(lastId !== undefined && { 'Last-Event-ID': lastId }),
    };
    const response = await ask(new Request(new URL(path, location.origin), { headers, signal }));
    const messages = response.body
      ?.pipeThrough(new TextDecoderStream())
      .pipeThrough(new EventSourceParserStream());
    for await (const message of messages ?? []) {
      receive(message);
    }
    return undefined;
  } catch (reason) {
    return reason;
  }
}
