import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';

import type { Target } from '../../api/releases';
import type { VersionView } from '../../api/versions';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Table } from '../../parts/Table';
import type { FunctionRef } from '../FunctionRef';
import { releaseQuery, signersQuery, versionsQuery } from '../queries';
import { DeleteVersion } from './DeleteVersion';
import { VersionRows } from './VersionRows';

const COLUMNS = ['Version', 'Serves', 'Digest', 'Revision', 'Claims', 'Signer', 'Made', 'Actions'];

/** The versions of a function, newest first: what each is, who signed it, and whether it serves. */
export function VersionsPanel(ref: FunctionRef) {
  const versions = useQuery(versionsQuery(ref));
  const release = useQuery(releaseQuery(ref));
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      <Loaded query={versions}>
        {(found) =>
          found.length === 0 ? (
            <Empty title="No versions yet">
              <p>
                <Link to={`/${ref.namespace}/upload`}>Upload a signed module</Link> and make version 1 of it.
              </p>
            </Empty>
          ) : (
            <VersionTable {...ref} versions={found} targets={release.data?.targets ?? []} />
          )
        }
      </Loaded>
    </section>
  );
}

function VersionTable({
  versions,
  targets,
  ...ref
}: FunctionRef & { versions: VersionView[]; targets: Target[] }) {
  const [doomed, setDoomed] = useState<VersionView>();
  const { data: signers } = useQuery(signersQuery(ref));
  return (
    <>
      <Table label="Versions" columns={COLUMNS}>
        {versions.map((version) => (
          <VersionRows
            key={version.number}
            {...ref}
            version={version}
            targets={targets}
            signer={signers?.get(version.issuer)}
            columns={COLUMNS.length}
            onDelete={() => {
              setDoomed(version);
            }}
          />
        ))}
      </Table>
      {doomed && (
        <DeleteVersion
          {...ref}
          version={doomed}
          onClose={() => {
            setDoomed(undefined);
          }}
        />
      )}
    </>
  );
}
