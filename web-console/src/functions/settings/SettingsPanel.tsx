import { useQuery } from '@tanstack/react-query';

import { entityTag } from '../../api/entityTag';
import { type FunctionSettings, readSettings } from '../../api/health';
import { namespaceKey } from '../../api/keys';
import { Equals } from '../../parts/Equals';
import { Loaded } from '../../parts/Loaded';
import { Table } from '../../parts/Table';
import type { FunctionRef } from '../FunctionRef';
import { DeleteSection } from './DeleteSection';
import { HealthSection } from './HealthSection';
import { InstanceSection } from './InstanceSection';
import { limitRows } from './limits';
import { RoutesSection } from './RoutesSection';

/** Health, limits, instances, environment and routes of a function; and its end. */
export function SettingsPanel({ namespace, name }: FunctionRef) {
  const query = useQuery({
    queryKey: namespaceKey(namespace, 'functions', name, 'settings'),
    queryFn: () => readSettings(namespace, name),
  });
  return (
    <>
      <HealthSection namespace={namespace} name={name} />
      <Loaded query={query}>
        {(settings) => (
          <>
            <LimitsSection settings={settings} />
            <InstanceSection instances={settings.release.instances} />
            <EnvironmentSection variables={settings.release.environment} />
            <ChangeHint namespace={namespace} name={name} settings={settings} />
            <RoutesSection namespace={namespace} name={name} routes={settings.routes} />
            <DeleteSection namespace={namespace} name={name} settings={settings} />
          </>
        )}
      </Loaded>
    </>
  );
}

function LimitsSection({ settings }: { settings: FunctionSettings }) {
  const { release } = settings;
  return (
    <section aria-labelledby="limits">
      <h2 id="limits">Limits of an invocation</h2>
      <Table label="Limits" columns={['Limit', `Release ${release.number}`, 'Default', 'At most']}>
        {limitRows(release.limits, settings).map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {row.name} <code className="quiet">{row.id}</code>
            </th>
            <td>
              {row.release} {row.isOwn && <span className="badge fair">own</span>}
            </td>
            <td className="whole">
              {row.byDefault}{' '}
              <span className="quiet">{row.isPlatforms ? 'of the platform' : 'of the namespace'}</span>
            </td>
            <td>{row.most}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

function EnvironmentSection({ variables }: { variables: Record<string, string> }) {
  const all = Object.entries(variables);
  return (
    <section aria-labelledby="environment">
      <h2 id="environment">Environment</h2>
      {all.length === 0 ? (
        <p className="sheet quiet">No variables.</p>
      ) : (
        <Table label="Environment" columns={['Variable', 'Value']}>
          {all.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                <pre>{value}</pre>
              </td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}

/** Limits, instances and environment are part of the release: changing one is a swap. */
function ChangeHint({
  namespace,
  name,
  settings: { release },
}: FunctionRef & { settings: FunctionSettings }) {
  return (
    <section className="sheet" aria-labelledby="change">
      <h2 id="change">Change them</h2>
      <p className="quiet">
        Limits, instances and environment are part of the release: a change of one is the next release, and
        can be rolled back. For example a shorter wall deadline:
      </p>
      <Equals
        command={[
          ...['release', name, '-n', namespace, '--if-release', `${release.number}`],
          ...['--limit', 'wallDeadline=PT2S', '--reason', 'callers give up sooner'],
        ]}
        curl={{
          method: 'PUT',
          path: `/api/v1/namespaces/${namespace}/functions/${name}/release`,
          headers: { 'If-Match': entityTag(release.number) },
          body: {
            targets: release.targets,
            limits: { wallDeadline: 'PT2S' },
            reason: 'callers give up sooner',
          },
        }}
      />
    </section>
  );
}
