import { expect, test, vi } from 'vitest';

vi.stubGlobal('location', { origin: 'http://127.0.0.1:8080' });
const { Refusal } = await import('../api/refusal');
const { amount } = await import('./ExplanationSheet');
const { sending } = await import('./FileEquals');
const { limitOf } = await import('./FileStep');
const { served } = await import('./Imports');
const { signing } = await import('./SignHint');
const { stepsDone } = await import('./UploadPage');
const { sentence } = await import('./VerdictSheets');
const { faultOfName } = await import('./VersionForm');

test('limits of bytes are sizes, others are numbers', () => {
  expect(amount('memoryBytes', 65_536)).toBe('64 KiB');
  expect(amount('tableElements', 65_536)).toBe('65,536');
  expect(amount('memories', undefined)).toBe('–');
});

test('a file is named to the shell so that it is read whole', () => {
  expect(sending('/x', 'my file.wasm')).toMatch(
    /-H 'Content-Type: application\/wasm' .*\/x --data-binary '@my file\.wasm'$/,
  );
  expect(signing('my file.wasm', true)).toContain("--cap wascc:http_server -o 'my file-signed.wasm'");
  expect(signing('add.wasm', false)).not.toContain('--cap');
});

test('a module that was signed keeps its name and rights when it is signed anew', () => {
  const claims = { name: 'hits', revision: 4, capabilities: ['wascc:http_server', 'wascc:keyvalue'] };
  expect(signing('a.wasm', true, claims)).toContain(
    '--name hits --rev 5 --cap wascc:http_server --cap wascc:keyvalue -o a-signed.wasm',
  );
});

test('the limit is known from the refusal of a larger file only', () => {
  expect(limitOf(new Refusal(413, { code: 'body-too-large', limit: 20 }))).toBe(20);
  expect(limitOf(new Refusal(422, { code: 'module-refused', limit: 'memories' }))).toBeUndefined();
});

test('imports are counted by who serves them', () => {
  const imports = [{ servedBy: 'WASI' }, { servedBy: 'waPC' }, { servedBy: 'waPC' }, {}];
  expect(served(imports)).toEqual([
    ['waPC', 2],
    ['WASI', 1],
  ]);
});

test('steps count what is done', () => {
  expect(stepsDone(false, false, false, false)).toBe(0);
  expect(stepsDone(false, false, true, false)).toBe(1);
  expect(stepsDone(true, false, false, false)).toBe(2);
  expect(stepsDone(true, true, false, false)).toBe(3);
  expect(stepsDone(true, true, false, true)).toBe(4);
});

test('a refusal names the checks that failed', () => {
  expect(
    sentence({
      accepted: false,
      checks: [
        { check: 'size', outcome: 'passed' },
        { check: 'token', outcome: 'failed' },
      ],
    }),
  ).toBe('The platform refuses this module: token failed.');
});

test('a new name is neither taken nor malformed', () => {
  const all = [{ name: 'mine' }, { name: 'theirs' }];
  expect(faultOfName('new', all, [{ name: 'mine' }])).toBeUndefined();
  expect(faultOfName('mine', all, [{ name: 'mine' }])).toContain('choose it above');
  expect(faultOfName('theirs', all, [{ name: 'mine' }])).toContain('another module key');
  expect(faultOfName('Bad_Name', all, [])).toContain('lower-case');
});
