import { entityTag } from '../api/entityTag';
import type { ProviderView, Settings } from '../api/providers';
import { Ask } from '../parts/Ask';
import { Equals } from '../parts/Equals';
import { Loaded } from '../parts/Loaded';
import { optionsOf, withoutSecrets } from './config';
import { Conflict, currentOf } from './Conflict';
import { DependentTable } from './DependentTable';
import { type ConfigField, typeOf } from './providerTypes';
import { useDependents } from './queries';

interface AskSwapProps {
  namespace: string;
  read: ProviderView;
  settings: Settings;
  fields: ConfigField[];
  swap: { isPending: boolean; error: unknown; mutate: (revision: number) => void };
  onClose: () => void;
}

/** Says what a swap touches and what it does not carry over, before it is done. */
export function AskSwap({ namespace, read, settings, fields, swap, onClose }: AskSwapProps) {
  const { name, contract } = read;
  const dependents = useDependents(namespace, name);
  const current = currentOf(swap.error);
  const revision = current?.revision ?? read.revision;
  const isSameType = settings.type === read.type;
  return (
    <Ask
      title={`Swap ${name} (${read.type}) for ${isSameType ? `another ${read.type}` : settings.type}?`}
      verb={swap.isPending ? 'Checking and draining …' : current ? 'Swap what is there now' : 'Swap'}
      isOpen
      isBusy={swap.isPending}
      isDisabled={dependents.data === undefined}
      error={current ? undefined : swap.error}
      onConfirm={() => {
        swap.mutate(revision);
      }}
      onClose={onClose}
    >
      <p className="told">
        <strong>Data does not move by itself.</strong> {typeOf(contract, read.type)?.data}
      </p>
      <Loaded query={dependents}>
        {(found) => <DependentTable namespace={namespace} provider={name} dependents={found} />}
      </Loaded>
      <p>
        The new one is opened and checked first; if it does not serve, nothing is changed. Calls in flight end
        on the old one.
      </p>
      {current && <Conflict read={read} current={current} />}
      <Equals
        command={[
          ...['providers', 'swap', name, '-n', namespace, '--type', settings.type],
          ...optionsOf(fields, settings.config, isSameType ? read.config : {}),
        ]}
        curl={{
          method: 'PUT',
          path: `/api/v1/namespaces/${namespace}/providers/${name}`,
          headers: { 'If-Match': entityTag(revision) },
          body: { ...settings, config: withoutSecrets(fields, settings.config) },
        }}
      />
    </Ask>
  );
}
