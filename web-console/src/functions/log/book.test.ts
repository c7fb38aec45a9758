import { expect, test } from 'vitest';

import { add, begin, EMPTY_BOOK, goOn, HELD, KEPT, pause, type Row, waiting } from './book';

function rows(from: number, count: number): Row[] {
  return Array.from({ length: count }, (_, index) => ({ key: `e.${from + index}` }));
}

test('the oldest rows give way', () => {
  const book = add(add(EMPTY_BOOK, rows(1, KEPT)), rows(KEPT + 1, 3));
  expect(book.rows).toHaveLength(KEPT);
  expect(book.rows[0]?.key).toBe('e.4');
});

test('a paused book shows nothing new, and says how many wait', () => {
  const book = add(pause(add(EMPTY_BOOK, rows(1, 2))), rows(3, 5));
  expect(book.rows).toHaveLength(2);
  expect(waiting(book)).toBe(5);
});

test('it goes on with what came meanwhile', () => {
  const book = goOn(add(pause(add(EMPTY_BOOK, rows(1, 2))), rows(3, 5)));
  expect(book.rows.map(({ key }) => key)).toEqual(rows(1, 7).map(({ key }) => key));
  expect(waiting(book)).toBe(0);
  expect(add(book, rows(8, 1)).rows).toHaveLength(8);
});

test('what was let go during a long pause is said', () => {
  const paused = add(add(pause(EMPTY_BOOK), rows(1, HELD)), rows(HELD + 1, 20));
  expect(paused.held).toHaveLength(HELD);
  expect(waiting(paused)).toBe(HELD + 20);
  const book = goOn(paused);
  expect(book.rows).toHaveLength(KEPT);
  expect(book.rows[0]?.note).toMatch(/^20 more/);
  expect(book.letGo).toBe(0);
});

test('another epoch is said, the same one is not', () => {
  const book = begin(begin(EMPTY_BOOK, 'a'), 'a');
  expect(book.rows).toEqual([]);
  expect(begin(book, 'b').rows).toMatchObject([{ note: expect.stringContaining('restarted') as string }]);
});
