import type { EventSourceMessage } from 'eventsource-parser';
import { EventSourceParserStream } from 'eventsource-parser/stream';

import { ask } from '../api/client';

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 10_000;

/** Milliseconds; logs say every 15 s that nothing is new. */
const PATIENCE = 45_000;

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
 * Reads a stream of events until it is stopped, and comes back when the platform was away or silent, with the
 * id of the last event that it received.
 */
export async function follow(
  path: string,
  listener: StreamListener,
  stop: AbortSignal,
  patience = () => PATIENCE,
): Promise<void> {
  let pause = FIRST_PAUSE;
  let lastId: string | undefined;
  const receive = (message: EventSourceMessage) => {
    pause = FIRST_PAUSE;
    lastId = message.id ?? lastId;
    listener.receive(message);
  };
  for (;;) {
    const reason = await hear(patience, stop, (signal, heard) => read(path, lastId, receive, signal, heard));
    if (stop.aborted || !listener.lost(reason)) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }
}

/** Gives up when nothing is heard for too long: a platform that is frozen closes no connection. */
async function hear(
  patience: () => number,
  stop: AbortSignal,
  reading: (signal: AbortSignal, heard: () => void) => Promise<unknown>,
): Promise<unknown> {
  const silence = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      silence.abort(new Error('Nothing was heard for too long.'));
    }, patience());
  };
  heard();
  try {
    return await reading(AbortSignal.any([stop, silence.signal]), heard);
  } finally {
    clearTimeout(timer);
  }
}

async function read(
  path: string,
  lastId: string | undefined,
  receive: StreamListener['receive'],
  signal: AbortSignal,
  heard: () => void,
): Promise<unknown> {
  try {
    const headers = {
      Accept: 'text/event-stream',
      ...(lastId !== undefined && { 'Last-Event-ID': lastId }),
    };
    const response = await ask(new Request(new URL(path, location.origin), { headers, signal }));
    const messages = response.body
      ?.pipeThrough(noting(heard), { signal })
      .pipeThrough(new TextDecoderStream())
      .pipeThrough(new EventSourceParserStream());
    for await (const message of messages ?? []) {
      receive(message);
    }
    return undefined;
  } catch (reason) {
    return reason;
  }
}

function noting<T>(heard: () => void): TransformStream<T, T> {
  return new TransformStream({
    transform(chunk, controller) {
      heard();
      controller.enqueue(chunk);
    },
  });
}
