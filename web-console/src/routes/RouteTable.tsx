import { Link } from 'react-router';

import type { RouteView } from '../api/routes';
import { Action } from '../parts/Action';
import { Table } from '../parts/Table';
import { addressOf } from './routeDraft';

interface RouteTableProps {
  namespace: string;
  routes: RouteView[];
  origin: string | undefined;
  onChange: (route: RouteView) => void;
  onDelete: (route: RouteView) => void;
}

export function RouteTable({ namespace, routes, origin, onChange, onDelete }: RouteTableProps) {
  return (
    <Table
      label="Routes"
      columns={['Route', 'Address', 'Host', 'Path', 'Methods', 'Function', 'It sees', 'Change']}
    >
      {routes.map((route) => (
        <tr key={route.name}>
          <td>{route.name}</td>
          <td>
            <Address route={route} origin={origin} />
          </td>
          <td>{route.host ?? <span className="quiet">any</span>}</td>
          <td>
            <code>{route.path}</code>
          </td>
          <td>
            {route.methods.includes('*') ? <span className="quiet">any</span> : route.methods.join(', ')}
          </td>
          <td>
            <Link to={`/${namespace}/functions/${route.function}`}>{route.function}</Link>
          </td>
          <td>{route.stripPrefix ? 'what is below the path' : 'the whole path'}</td>
          <td>
            <div className="row nowrap">
              <Action
                label={`Change ${route.name}`}
                onPress={() => {
                  onChange(route);
                }}
              >
                Change …
              </Action>
              <Action
                label={`Delete ${route.name}`}
                onPress={() => {
                  onDelete(route);
                }}
              >
                Delete …
              </Action>
            </div>
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** A link, if a browser that follows it asks what the route takes. */
function Address({ route, origin }: { route: RouteView; origin: string | undefined }) {
  if (origin === undefined) {
    return <>–</>;
  }
  const address = addressOf(route, origin);
  const isRead = route.methods.includes('*') || route.methods.includes('GET');
  return isRead ? (
    <a href={address} target="_blank" rel="noreferrer">
      {address}
    </a>
  ) : (
    <code>{address}</code>
  );
}
