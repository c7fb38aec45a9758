import { useQuery } from '@tanstack/react-query';

import { listIssuers } from '../api/issuers';
import { namespaceKey } from '../api/keys';
import { Badge } from '../parts/Badge';
import { shortKey } from '../modules/names';

export function useIssuers(namespace: string) {
  return useQuery({
    queryKey: namespaceKey(namespace, 'issuers'),
    queryFn: () => listIssuers(namespace),
  });
}

/** Who has signed: the name that the namespace trusts the key by, or that it does not. */
export function IssuerName({ namespace, accountKey }: { namespace: string; accountKey: string }) {
  const { data } = useIssuers(namespace);
  const known = data?.find((each) => each.accountKey === accountKey);
  return (
    <>
      {known ? known.name : <code title={accountKey}>{shortKey(accountKey)}</code>}
      {data && !known && (
        <>
          {' '}
          <Badge state="not trusted" />
        </>
      )}
    </>
  );
}
