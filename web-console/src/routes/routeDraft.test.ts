import { expect, test } from 'vitest';

import type { RouteView } from '../api/routes';
import { addressOf, commandOf, draftOf, ingressOrigin, settingsOf } from './routeDraft';

const ROUTE: RouteView = {
  namespace: 'default',
  name: 'greet',
  host: 'shop.example',
  path: '/greet',
  methods: ['GET', 'HEAD'],
  function: 'hello',
  stripPrefix: true,
  createdAt: '',
  createdBy: '',
};

test('what is empty is left out', () => {
  const draft = { ...draftOf(null), name: 'a', function: 'f' };
  expect(settingsOf(draft)).toEqual({ path: '/', function: 'f', stripPrefix: false });
  expect(commandOf('default', draft)).toEqual([
    ...['routes', 'set', 'a', '-n', 'default', '--path', '/', '--function', 'f'],
  ]);
});

test('any method is said by none', () => {
  expect(draftOf({ ...ROUTE, methods: ['*'] }).methods).toBe('');
});

test('a route is read back as it was', () => {
  expect(settingsOf(draftOf(ROUTE))).toEqual({
    host: 'shop.example',
    path: '/greet',
    methods: ['GET', 'HEAD'],
    function: 'hello',
    stripPrefix: true,
  });
  expect(commandOf('ns', draftOf(ROUTE)).slice(-5)).toEqual([
    '--host',
    'shop.example',
    '--methods',
    'GET,HEAD',
    '--strip-prefix',
  ]);
});

test('methods are written in upper case', () => {
  expect(settingsOf({ ...draftOf(null), methods: 'get  post,' }).methods).toEqual(['GET', 'POST']);
});

test.each([
  ['127.0.0.1', 'http://127.0.0.1:8000'],
  ['0.0.0.0', 'http://console.example:8000'],
  ['::1', 'http://[::1]:8000'],
])('an ingress at %s is reached at %s', (host, expected) => {
  expect(ingressOrigin({ host, port: 8000 }, 'console.example')).toBe(expected);
});

test('an address has the route’s host, or the ingress’', () => {
  expect(addressOf(ROUTE, 'http://127.0.0.1:8000')).toBe('http://shop.example:8000/greet');
  const anyHost = { ...ROUTE };
  delete anyHost.host;
  expect(addressOf(anyHost, 'http://127.0.0.1:8000')).toBe('http://127.0.0.1:8000/greet');
});
