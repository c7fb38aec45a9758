import { expect, test } from 'vitest';

import { faultOf, faultOfStart } from './wasmFile';

const text = (written: string) => new TextEncoder().encode(written);
const WASM = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

test('what begins as WebAssembly is sent', async () => {
  expect(await faultOf(new Blob([WASM]), 8)).toBeUndefined();
});

test.each([
  [text(''), 'empty'],
  [text('(module (func))'), 'text form'],
  [text(';; a comment\n  (component)'), 'text form'],
  [text('PK..'), '50 4b 2e 2e'],
])('what is none says what it is', (start, part) => {
  expect(faultOfStart(start)?.what).toContain(part);
});

test('what is over the known limit is not sent, and without one it is', async () => {
  expect((await faultOf(new Blob([WASM]), 7))?.what).toContain('7 at most');
  expect(await faultOf(new Blob([WASM]), undefined)).toBeUndefined();
});
