import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { entityTag } from '../api/entityTag';
import { namespaceKey } from '../api/keys';
import { type ProviderView, removeProvider } from '../api/providers';
import { Action } from '../parts/Action';
import { Ask } from '../parts/Ask';
import { Equals } from '../parts/Equals';
import { Loaded } from '../parts/Loaded';
import { Conflict, currentOf } from './Conflict';
import { typeOf } from './providerTypes';
import { useDependents } from './queries';
import { WhoMisses } from './WhoMisses';

interface RemoveProviderProps {
  namespace: string;
  provider: ProviderView;
}

/** Takes a provider away, after it has shown who is hit. */
export function RemoveProvider({ namespace, provider }: RemoveProviderProps) {
  const [asked, setAsked] = useState<ProviderView>();
  return (
    <section className="sheet" aria-labelledby="removal">
      <h2 id="removal">Remove it</h2>
      <p>Bindings stay, and work again when the name is put back.</p>
      <Action
        isDangerous
        onPress={() => {
          setAsked(provider);
        }}
      >
        Remove {provider.name} …
      </Action>
      {asked && (
        <AskRemoval
          namespace={namespace}
          read={asked}
          onClose={() => {
            setAsked(undefined);
          }}
        />
      )}
    </section>
  );
}

interface AskRemovalProps {
  namespace: string;
  read: ProviderView;
  onClose: () => void;
}

function AskRemoval({ namespace, read, onClose }: AskRemovalProps) {
  const queries = useQueryClient();
  const dependents = useDependents(namespace, read.name);
  const remove = useMutation({
    mutationFn: (revision: number) => removeProvider(namespace, read.name, revision),
    onSettled: () => queries.invalidateQueries({ queryKey: namespaceKey(namespace) }),
  });
  const current = currentOf(remove.error);
  const revision = current?.revision ?? read.revision;
  return (
    <Ask
      title={`Remove ${read.name}?`}
      verb={current ? 'Remove what is there now' : 'Remove'}
      isOpen
      isDangerous
      isBusy={remove.isPending}
      isDisabled={dependents.data === undefined}
      error={current ? undefined : remove.error}
      onConfirm={() => {
        remove.mutate(revision);
      }}
      onClose={onClose}
    >
      <Loaded query={dependents}>
        {(found) => <WhoMisses namespace={namespace} provider={read.name} dependents={found} />}
      </Loaded>
      <p>
        Data does not move.{' '}
        {typeOf(read.contract, read.type)?.data ?? 'What is held outside of the platform stays there.'}
      </p>
      {current && <Conflict read={read} current={current} />}
      <Equals
        command={['providers', 'remove', read.name, '-n', namespace]}
        curl={{
          method: 'DELETE',
          path: `/api/v1/namespaces/${namespace}/providers/${read.name}`,
          headers: { 'If-Match': entityTag(revision) },
        }}
      />
    </Ask>
  );
}
