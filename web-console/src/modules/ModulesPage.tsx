import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';

import { namespaceKey } from '../api/keys';
import { listModules, type StoredModule } from '../api/modules';
import { IssuerName } from '../issuers/IssuerName';
import { Empty } from '../parts/Empty';
import { Loaded } from '../parts/Loaded';
import { Moment } from '../parts/Moment';
import { Page } from '../parts/Page';
import { Table } from '../parts/Table';
import { bytes, shortDigest } from './names';

const COLUMNS = ['Module', 'Name', 'Revision', 'Signed by', 'ABI', 'Dialect', 'Size', 'Uploaded by', 'When'];

/** The modules that the namespace keeps. */
export function ModulesPage() {
  const { namespace = 'default' } = useParams();
  const query = useQuery({
    queryKey: namespaceKey(namespace, 'modules'),
    queryFn: () => listModules(namespace),
  });
  return (
    <Page
      title="Modules"
      action={
        <Link className="action primary" to={`/${namespace}/upload`}>
          Upload a module
        </Link>
      }
    >
      <Loaded query={query}>
        {(modules) =>
          modules.length === 0 ? (
            <Empty title="No modules yet">
              <p>Upload a signed .wasm file; its verdict says what it is and what it may do.</p>
            </Empty>
          ) : (
            <ModuleTable namespace={namespace} modules={modules} />
          )
        }
      </Loaded>
    </Page>
  );
}

function ModuleTable({ namespace, modules }: { namespace: string; modules: StoredModule[] }) {
  return (
    <Table label="Modules" columns={COLUMNS}>
      {modules.map((each) => (
        <ModuleRow key={each.digest} namespace={namespace} module={each} />
      ))}
    </Table>
  );
}

function ModuleRow({
  namespace,
  module: { claims, ...module },
}: {
  namespace: string;
  module: StoredModule;
}) {
  return (
    <tr>
      <td>
        <Link to={`/${namespace}/modules/${module.digest}`} title={module.digest}>
          <code>{shortDigest(module.digest)}</code>
        </Link>
      </td>
      <td>{claims.name ?? '–'}</td>
      <td>{claims.revision}</td>
      <td>
        <IssuerName namespace={namespace} accountKey={claims.issuer} />
      </td>
      <td>{module.abi}</td>
      <td>{module.dialect ?? 'none'}</td>
      <td className="whole">{bytes(module.size)}</td>
      <td>{module.createdBy}</td>
      <td>
        <Moment at={module.createdAt} />
      </td>
    </tr>
  );
}
