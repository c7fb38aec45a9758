import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { type Issuer, revokeIssuer, type Signed, signedBy } from '../api/issuers';
import { namespaceKey } from '../api/keys';
import { percent } from '../overview/figures';
import { Ask } from '../parts/Ask';
import { Equals } from '../parts/Equals';
import { Loaded } from '../parts/Loaded';
import { Table } from '../parts/Table';

interface RevokeAskProps {
  namespace: string;
  issuer: Issuer;
  onClose: () => void;
}

/** Shows what an issuer has signed, and asks before it is stopped. */
export function RevokeAsk({ namespace, issuer, onClose }: RevokeAskProps) {
  const { accountKey, name } = issuer;
  const client = useQueryClient();
  const hit = useQuery({
    queryKey: namespaceKey(namespace, 'issuers', accountKey, 'signed'),
    queryFn: () => signedBy(namespace, accountKey),
    staleTime: 0,
  });
  const revoke = useMutation({
    mutationFn: () => revokeIssuer(namespace, accountKey),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: namespaceKey(namespace) });
      onClose();
    },
  });
  return (
    <Ask
      title={`Revoke ${name}?`}
      verb="Revoke"
      isOpen
      isDangerous
      isBusy={revoke.isPending}
      isDisabled={hit.isPending}
      error={revoke.error}
      onConfirm={revoke.mutate}
      onClose={onClose}
    >
      <p>
        <code>{accountKey}</code>
      </p>
      <Loaded query={hit}>{(signed) => <Hit namespace={namespace} signed={signed} />}</Loaded>
      <p>No module that this key has signed is accepted from then on. Trusting it again undoes that.</p>
      <Equals
        command={['issuers', 'revoke', accountKey, '-n', namespace]}
        curl={{ method: 'DELETE', path: `/api/v1/namespaces/${namespace}/issuers/${accountKey}` }}
      />
    </Ask>
  );
}

function Hit({ namespace, signed }: { namespace: string; signed: Signed[] }) {
  const stopped = signed.filter(({ serving }) => serving.length > 0);
  if (signed.length === 0) {
    return <p>No version of any function was signed by it: nothing stops.</p>;
  }
  return (
    <>
      <p>
        {stopped.length === 0
          ? 'None of its versions serves: nothing stops, and none can be released any more.'
          : 'What serves of it stops at once: these requests are answered 503 issuer-revoked.'}
      </p>
      <Table label={`What ${namespace} has of it`} columns={['Function', 'Signed by it', 'Stops serving']}>
        {signed.map((each) => (
          <tr key={each.function}>
            <td>{each.function}</td>
            <td>
              {each.versions.length === 1 ? 'version' : 'versions'} {each.versions.join(', ')}
            </td>
            <td>{stops(each)}</td>
          </tr>
        ))}
      </Table>
    </>
  );
}

/** What of a function stops, in words. */
export function stops({ serving, isShared }: Signed): string {
  if (serving.length === 0) {
    return 'nothing';
  }
  if (!isShared) {
    return 'all requests';
  }
  return serving.map(({ version, share }) => `version ${version}: ${percent(share)} of requests`).join(', ');
}
