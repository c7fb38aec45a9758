import { expect, test } from 'vitest';

import { parseValues, valueLines } from './values';

test('values are read back as they are written', () => {
  const values = { SUBSCRIPTION: 'mail.*', 'x-y': 'a=b' };
  expect(parseValues(valueLines(values).join('\n'))).toEqual(values);
});

test('empty lines say nothing', () => {
  expect(parseValues('\n  \nA=\n')).toEqual({ A: '' });
});

test.each(['SUBSCRIPTION', '=x', '1a=b'])('%s is refused', (line) => {
  expect(() => parseValues(line)).toThrow('NAME=VALUE');
});
