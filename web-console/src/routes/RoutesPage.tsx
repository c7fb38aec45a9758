import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';

import { about } from '../api/about';
import { ABOUT, namespaceKey } from '../api/keys';
import { listRoutes, type RouteView } from '../api/routes';
import { Action } from '../parts/Action';
import { Empty } from '../parts/Empty';
import { Equals } from '../parts/Equals';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { AskDeletion } from './AskDeletion';
import { AskRoute } from './AskRoute';
import { ingressOrigin } from './routeDraft';
import { RouteTable } from './RouteTable';
import { TryAddress } from './TryAddress';

/** Which addresses lead to which functions. */
export function RoutesPage() {
  const { namespace = 'default' } = useParams();
  const query = useQuery({
    queryKey: namespaceKey(namespace, 'routes'),
    queryFn: () => listRoutes(namespace),
  });
  const { data: platform } = useQuery({ queryKey: ABOUT, queryFn: about });
  const origin = platform && ingressOrigin(platform.ingress, location.hostname);
  const [asked, setAsked] = useState<{ route: RouteView | null; isDeletion: boolean }>();
  function close() {
    setAsked(undefined);
  }
  return (
    <Page
      title="Routes"
      action={
        <Action
          isPrimary
          onPress={() => {
            setAsked({ route: null, isDeletion: false });
          }}
        >
          Create a route
        </Action>
      }
    >
      <p className="quiet">
        A function that claims http_server needs no route at{' '}
        <code>
          {'<function>'}.{namespace}.{platform?.ingress.domain ?? 'localhost'}
          {platform && `:${platform.ingress.port}`}
        </code>
        .
      </p>
      <Loaded query={query}>
        {(routes) => (
          <>
            {routes.length === 0 ? (
              <Empty title="No routes yet">
                <p>Create one to give a function an address of its own.</p>
              </Empty>
            ) : (
              <RouteTable
                namespace={namespace}
                routes={routes}
                origin={origin}
                onChange={(route) => {
                  setAsked({ route, isDeletion: false });
                }}
                onDelete={(route) => {
                  setAsked({ route, isDeletion: true });
                }}
              />
            )}
            {platform && origin !== undefined && (
              <TryAddress
                namespace={namespace}
                routes={routes}
                origin={origin}
                domain={platform.ingress.domain}
              />
            )}
          </>
        )}
      </Loaded>
      {asked &&
        (asked.isDeletion && asked.route ? (
          <AskDeletion namespace={namespace} route={asked.route} onClose={close} />
        ) : (
          <AskRoute namespace={namespace} route={asked.route} onClose={close} />
        ))}
      <Equals
        command={['routes', 'list', '-n', namespace]}
        curl={{ path: `/api/v1/namespaces/${namespace}/routes` }}
      />
    </Page>
  );
}
