import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';

import { namespaceKey } from '../api/keys';
import { readModule, type StoredModule } from '../api/modules';
import { Action } from '../parts/Action';
import { Loaded } from '../parts/Loaded';
import { Moment } from '../parts/Moment';
import { Page } from '../parts/Page';
import { ClaimsFacts } from './ClaimsFacts';
import { DeleteAsk } from './DeleteAsk';
import { Download, DownloadEquals } from './Download';
import { Exports } from './Exports';
import { bytes, shortDigest } from './names';
import { Reverify } from './Reverify';
import { useUses } from './useUses';

/** What is known of a module, and which versions use it. */
export function ModulePage() {
  const { namespace = 'default', digest = '' } = useParams();
  const query = useQuery({
    queryKey: namespaceKey(namespace, 'modules', digest),
    queryFn: () => readModule(namespace, digest),
  });
  return (
    <Page
      title={query.data?.claims.name ?? `Module ${shortDigest(digest)}`}
      action={
        query.data && (
          <Link className="action primary" to={`/${namespace}/upload?module=${digest}`}>
            Make a version of it
          </Link>
        )
      }
    >
      <Loaded query={query}>{(module) => <Known namespace={namespace} module={module} />}</Loaded>
    </Page>
  );
}

function Known({ namespace, module }: { namespace: string; module: StoredModule }) {
  const [isDeleting, setDeleting] = useState(false);
  return (
    <>
      <section className="sheet" aria-labelledby="module">
        <h2 id="module">Module</h2>
        <Facts module={module} />
        <div className="row">
          <Download namespace={namespace} module={module} />
          <Action
            isDangerous
            onPress={() => {
              setDeleting(true);
            }}
          >
            Delete
          </Action>
        </div>
        <DownloadEquals namespace={namespace} module={module} />
      </section>
      <section className="sheet" aria-labelledby="claims">
        <h2 id="claims">Claims</h2>
        <ClaimsFacts namespace={namespace} claims={module.claims} />
      </section>
      <UsedBy namespace={namespace} module={module} />
      <Exports exports={module.exports} />
      <Reverify namespace={namespace} module={module} />
      {isDeleting && (
        <DeleteAsk
          namespace={namespace}
          module={module}
          onClose={() => {
            setDeleting(false);
          }}
        />
      )}
    </>
  );
}

function Facts({ module }: { module: StoredModule }) {
  return (
    <dl className="facts">
      <dt>Digest</dt>
      <dd>
        <code>{module.digest}</code>
      </dd>
      <dt>ABI</dt>
      <dd>
        {module.abi}
        {module.dialect && `, dialect ${module.dialect}`}
      </dd>
      <dt>Size</dt>
      <dd>{bytes(module.size)}</dd>
      <dt>Memory at start</dt>
      <dd>{bytes(module.minimumMemoryBytes)}</dd>
      <dt>Uploaded</dt>
      <dd>
        <Moment at={module.createdAt} /> by {module.createdBy}
      </dd>
    </dl>
  );
}

function UsedBy({ namespace, module }: { namespace: string; module: StoredModule }) {
  const query = useUses(namespace, module);
  return (
    <section className="sheet" aria-labelledby="uses">
      <h2 id="uses">Used by</h2>
      <Loaded query={query}>
        {(uses) =>
          uses.length === 0 ? (
            <p className="quiet">No version uses it.</p>
          ) : (
            <ul className="plain">
              {uses.map((use) => (
                <li key={`${use.function}/${use.version}`}>
                  <Link to={`/${namespace}/functions/${use.function}`}>{use.function}</Link>, version{' '}
                  {use.version}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
