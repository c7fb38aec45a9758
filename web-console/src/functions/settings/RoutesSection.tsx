import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';

import { about, ownAddress } from '../../api/about';
import { ABOUT } from '../../api/keys';
import type { RouteView } from '../../api/routes';
import { Table } from '../../parts/Table';
import { HTTP_SERVER } from '../bindings/contracts';
import { claims, countingVersions } from '../bindings/rights';
import { useRightsSource } from '../bindings/useRightsSource';
import type { FunctionRef } from '../FunctionRef';

/** The addresses that lead to the function. */
export function RoutesSection({ namespace, name, routes }: FunctionRef & { routes: RouteView[] }) {
  return (
    <section className="addresses" aria-labelledby="routes">
      <h2 id="routes">Addresses</h2>
      <OwnAddress namespace={namespace} name={name} />
      {routes.length === 0 ? (
        <p className="quiet">
          No route leads to it. <Link to={`/${namespace}/routes`}>Make one</Link> to give it an address of
          your choice.
        </p>
      ) : (
        <Table label="Routes" columns={['Route', 'Host', 'Path', 'Methods']}>
          {routes.map((route) => (
            <tr key={route.name}>
              <th scope="row">
                <Link to={`/${namespace}/routes`}>{route.name}</Link>
              </th>
              <td>{route.host ?? 'any'}</td>
              <td>
                <code>{route.path}</code>
                {route.stripPrefix && <span className="quiet"> which the guest does not see</span>}
              </td>
              <td>{route.methods.includes('*') ? 'any' : route.methods.join(', ')}</td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}

/** A host of its own, which each HTTP guest has without a route. */
function OwnAddress({ namespace, name }: FunctionRef) {
  const { data: platform } = useQuery({ queryKey: ABOUT, queryFn: about });
  const { data: source } = useRightsSource({ namespace, name });
  if (!platform || !source) {
    return null;
  }
  if (!countingVersions(source).some((version) => claims(version, HTTP_SERVER))) {
    return <p>Its claims do not name {HTTP_SERVER}: no HTTP address leads to it.</p>;
  }
  return (
    <p>
      Without a route: <code>{ownAddress(namespace, name, platform.ingress)}</code>
    </p>
  );
}
