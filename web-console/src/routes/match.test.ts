import { expect, test } from 'vitest';

import type { RouteView } from '../api/routes';
import { answer, askedOf, defaultHost } from './match';

function route(name: string, path: string, methods: string[], host?: string): RouteView {
  const rest = { namespace: 'default', function: name, stripPrefix: false, createdAt: '', createdBy: '' };
  return { name, path, methods, ...rest, ...(host !== undefined && { host }) };
}

const ROUTES = [
  route('root', '/', ['*']),
  route('shop', '/shop', ['*']),
  route('read', '/shop', ['GET']),
  route('orders', '/shop/orders', ['POST']),
  route('named', '/', ['GET'], 'shop.example'),
];

test.each([
  ['the longest path', 'POST', '/shop/orders/7', 'h', 'orders'],
  ['a shorter path that takes the method', 'PUT', '/shop/orders/7', 'h', 'shop'],
  ['a named method', 'GET', '/shop', 'h', 'read'],
  ['whole segments', 'GET', '/shopping', 'h', 'root'],
  ['a named host before a longer path', 'GET', '/shop', 'shop.example', 'named'],
  ['any host where the named one does not take the method', 'POST', '/x', 'shop.example', 'root'],
])('%s wins', (_, method, path, host, expected) => {
  expect(answer(ROUTES, { method, path, host }, 'localhost').route?.name).toBe(expected);
});

test('what does not take a request says why', () => {
  const { others } = answer(ROUTES, { method: 'GET', path: '/shop/orders', host: 'h' }, 'localhost');
  expect(Object.fromEntries(others.map(({ name, why }) => [name, why]))).toEqual({
    root: 'read has a longer path',
    shop: 'read names the method',
    orders: 'it takes POST, not GET',
    named: 'it is for the host shop.example',
  });
});

test('routes for any host never answer at a function’s own', () => {
  const asked = { method: 'GET', path: '/shop', host: 'counter.default.localhost' };
  const found = answer(ROUTES, asked, 'localhost');
  expect(found.route).toBeUndefined();
  expect(found.byDefault).toEqual({ function: 'counter', namespace: 'default' });
  expect(found.others[0]?.why).toBe('it is for any host, and counter.default.localhost is a function’s own');
});

test.each(['localhost', 'default.localhost', 'a.b.c.localhost', 'a.b.example'])(
  '%s is no default host',
  (host) => {
    expect(defaultHost(host, 'localhost')).toBeUndefined();
  },
);

test('a path goes to the ingress, and an address where it says', () => {
  expect(askedOf('GET', '/x?y=1', 'http://127.0.0.1:8000')).toEqual({
    method: 'GET',
    host: '127.0.0.1',
    path: '/x',
  });
  expect(askedOf('GET', 'http://Shop.Example:8000/a', 'http://h')).toMatchObject({
    host: 'shop.example',
    path: '/a',
  });
  expect(askedOf('GET', 'http://', 'http://h')).toBeUndefined();
});
