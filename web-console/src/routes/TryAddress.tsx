import { useState } from 'react';

import type { RouteView } from '../api/routes';
import { type Answer, answer, askedOf } from './match';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

interface TryAddressProps {
  namespace: string;
  routes: RouteView[];
  origin: string;
  domain: string;
}

/** Says which route would take a request, and why the others would not; nothing is sent. */
export function TryAddress({ namespace, routes, origin, domain }: TryAddressProps) {
  const [method, setMethod] = useState('GET');
  const [address, setAddress] = useState('');
  const asked = address.trim() === '' ? undefined : askedOf(method, address, origin);
  return (
    <section className="sheet" aria-labelledby="try">
      <h2 id="try">Which route takes a request?</h2>
      <div className="row narrowing">
        <label className="inline">
          Method
          <select
            value={method}
            onChange={(event) => {
              setMethod(event.target.value);
            }}
          >
            {METHODS.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
        <label className="inline ask-address">
          Address
          <input
            autoComplete="off"
            spellCheck={false}
            placeholder={`${origin}/hello`}
            value={address}
            onChange={(event) => {
              setAddress(event.target.value);
            }}
          />
        </label>
      </div>
      <div role="status">
        {asked && <Said namespace={namespace} answer={answer(routes, asked, domain)} />}
        {!asked && address.trim() !== '' && <p>This is no address.</p>}
      </div>
    </section>
  );
}

function Said({ namespace, answer: { route, byDefault, others } }: { namespace: string; answer: Answer }) {
  return (
    <>
      <p>
        {route && (
          <>
            <strong>{route.name}</strong> takes it to {route.function}.
          </>
        )}
        {byDefault && (
          <>
            No route of this namespace. Its default host leads to the function{' '}
            <strong>{byDefault.function}</strong> of namespace {byDefault.namespace}, if there is one.
          </>
        )}
        {!route && !byDefault && (
          <>
            <strong>None of {namespace}.</strong> If no other namespace has a route for it, it gets 404{' '}
            <code>route-not-found</code>.
          </>
        )}
      </p>
      {others.length > 0 && (
        <ul>
          {others.map(({ name, why }) => (
            <li key={name}>
              {name} does not: {why}.
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
