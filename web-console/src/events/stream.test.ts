import { afterAll, beforeEach, expect, test, vi } from 'vitest';

import { follow } from './stream';

// The client reads it when it is imported.
vi.hoisted(() => {
  vi.stubGlobal('location', { origin: 'http://127.0.0.1:8080' });
});

const asked: (string | null)[] = [];
let answers: (BodyInit | Error)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  asked.length = 0;
  vi.stubGlobal('sessionStorage', { getItem: () => 'secret' });
  vi.stubGlobal('fetch', (request: Request) => {
    asked.push(request.headers.get('Last-Event-ID'));
    const answer = answers.shift() ?? '';
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(new Response(answer));
  });
});

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function following(times: number) {
  const received: string[] = [];
  const reasons: unknown[] = [];
  const done = follow(
    '/logs',
    {
      receive: ({ data }) => received.push(data),
      lost: (reason) => reasons.push(reason) < times,
    },
    new AbortController().signal,
  );
  return { received, reasons, done };
}

test('comes back with the id of the last event', async () => {
  answers = ['id:e.1\ndata:a\n\nid:e.2\ndata:b\n\n', 'data:c\n\n', ''];
  const { received, done } = following(3);
  await vi.runAllTimersAsync();
  await done;
  expect(received).toEqual(['a', 'b', 'c']);
  expect(asked).toEqual([null, 'e.2', 'e.2']);
});

test('pauses longer each time that nothing came, and briefly once something did', async () => {
  answers = [new Error('away'), new Error('away'), 'data:a\n\n', ''];
  const { done } = following(4);
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(500);
  expect(asked).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(999);
  expect(asked).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked).toHaveLength(3);
  await vi.advanceTimersByTimeAsync(500);
  expect(asked).toHaveLength(4);
  await done;
});

test('comes back when nothing is heard for too long', async () => {
  const { readable: mute, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const platform = writable.getWriter();
  answers = [mute, ''];
  const { received, reasons, done } = following(2);
  await vi.advanceTimersByTimeAsync(44_000);
  void platform.write(new TextEncoder().encode('data:a\n\n'));
  await vi.advanceTimersByTimeAsync(44_000);
  expect(received).toEqual(['a']);
  expect(reasons).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(reasons[0]).toEqual(new Error('Nothing was heard for too long.'));
  await vi.advanceTimersByTimeAsync(500);
  await done;
  expect(asked).toHaveLength(2);
});

test('stays away when its listener says so', async () => {
  answers = [new Error('away')];
  const { reasons, done } = following(1);
  await done;
  expect(asked).toHaveLength(1);
  expect(reasons[0]).toBeInstanceOf(Error);
});

test('says nothing once it is stopped', async () => {
  const stop = new AbortController();
  stop.abort();
  const lost = vi.fn(() => true);
  await follow('/logs', { receive: () => undefined, lost }, stop.signal);
  expect(lost).not.toHaveBeenCalled();
});
