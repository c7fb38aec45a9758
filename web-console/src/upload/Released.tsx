import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';

import { about, ownAddress } from '../api/about';
import { ABOUT } from '../api/keys';
import { HTTP_SERVER } from '../functions/bindings/contracts';
import { claims } from '../functions/bindings/rights';
import { Loaded } from '../parts/Loaded';

interface ReleasedProps {
  namespace: string;
  fn: string;
  release: number;
  capabilities: string[];
}

/** The end of the way: the function, and where it answers. */
export function Released({ namespace, fn, release, capabilities }: ReleasedProps) {
  const query = useQuery({ queryKey: ABOUT, queryFn: about });
  const page = `/${namespace}/functions/${fn}`;
  return (
    <>
      <p role="status">Release {release} is live: all requests go to it.</p>
      {claims({ capabilities }, HTTP_SERVER) ? (
        <Loaded query={query}>
          {({ ingress }) => <Address href={ownAddress(namespace, fn, ingress)} />}
        </Loaded>
      ) : (
        <p>
          It does not claim <code>wascc:http_server</code>, so it has no address; invoke it from its page.
        </p>
      )}
      <p>
        <Link className="action primary" to={page}>
          Go to {fn}
        </Link>
      </p>
    </>
  );
}

function Address({ href }: { href: string }) {
  return (
    <p>
      It answers at{' '}
      <a href={href} target="_blank" rel="noreferrer">
        {href}
      </a>
    </p>
  );
}
