import { useQuery } from '@tanstack/react-query';

import { namespaceKey } from '../../api/keys';
import { readModule, type StoredModule } from '../../api/modules';
import type { VersionView } from '../../api/versions';
import { Loaded } from '../../parts/Loaded';
import { Moment } from '../../parts/Moment';
import type { FunctionRef } from '../FunctionRef';
import { bytes } from '../releases/changes';

/** All that is known of a version and its module. */
export function VersionDetail({
  namespace,
  version,
  signer,
}: FunctionRef & { version: VersionView; signer: string | undefined }) {
  const query = useQuery({
    queryKey: namespaceKey(namespace, 'modules', version.digest),
    queryFn: () => readModule(namespace, version.digest),
  });
  return (
    <>
      <dl className="facts">
        <dt>Digest</dt>
        <dd>
          <code>{version.digest}</code>
        </dd>
        <dt>Subject</dt>
        <dd>
          <code>{version.subject}</code>
        </dd>
        <dt>Signer</dt>
        <dd>
          {signer} <code>{version.issuer}</code>
        </dd>
        <dt>ABI</dt>
        <dd>
          {version.abi}
          {version.dialect !== undefined && `, dialect ${version.dialect}`}
        </dd>
        <dt>Memory at the start</dt>
        <dd>{bytes(version.minimumMemoryBytes)}</dd>
        <dt>Expires</dt>
        <dd>{version.expiresAt === undefined ? 'never' : <Moment at={version.expiresAt} />}</dd>
      </dl>
      <Loaded query={query}>{(module) => <ModuleList module={module} />}</Loaded>
    </>
  );
}

function ModuleList({ module: { size, exports, claims } }: { module: StoredModule }) {
  const names = Object.entries(exports);
  return (
    <dl className="facts">
      <dt>Size</dt>
      <dd>{bytes(size)}</dd>
      <dt>Signed</dt>
      <dd>
        <Moment at={claims.issuedAt} />
        {claims.name !== undefined && ` as ${claims.name}`}
        {claims.version !== undefined && ` ${claims.version}`}
      </dd>
      {claims.tags.length > 0 && (
        <>
          <dt>Tags</dt>
          <dd>{claims.tags.join(', ')}</dd>
        </>
      )}
      {names.length > 0 && (
        <>
          <dt>Exports</dt>
          <dd>
            {names.map(([name, type]) => (
              <code key={name}>
                {name} {type}{' '}
              </code>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}
