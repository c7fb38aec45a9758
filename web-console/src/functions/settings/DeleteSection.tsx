import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';

import { deleteFunction, type FunctionSettings } from '../../api/health';
import { namespaceKey } from '../../api/keys';
import type { Target } from '../../api/releases';
import { Action } from '../../parts/Action';
import { Ask } from '../../parts/Ask';
import { Equals } from '../../parts/Equals';
import { useRightsSource } from '../bindings/useRightsSource';
import type { FunctionRef } from '../FunctionRef';

/** Deletes the function, after saying what goes with it and what stands in the way. */
export function DeleteSection({ namespace, name, settings }: FunctionRef & { settings: FunctionSettings }) {
  const [isAsked, setAsked] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const { mutate, error, isPending, reset } = useMutation({
    mutationFn: () => deleteFunction(namespace, name),
    onSuccess: async () => {
      await navigate(`/${namespace}/functions`);
      client.removeQueries({ queryKey: namespaceKey(namespace, 'functions', name) });
      await client.invalidateQueries({ queryKey: namespaceKey(namespace) });
    },
  });
  return (
    <section className="sheet" aria-labelledby="delete">
      <h2 id="delete">Delete</h2>
      <div className="row apart">
        <p>The function with its versions, releases and log. This cannot be undone.</p>
        <Action
          isDangerous
          onPress={() => {
            reset();
            setAsked(true);
          }}
        >
          Delete {name} …
        </Action>
      </div>
      <Ask
        title={`Delete ${name}?`}
        verb={`Delete ${name}`}
        isDangerous
        isOpen={isAsked}
        isBusy={isPending}
        isDisabled={settings.routes.length > 0}
        error={error}
        onConfirm={() => {
          mutate();
        }}
        onClose={() => {
          setAsked(false);
        }}
      >
        <WhatGoes namespace={namespace} name={name} settings={settings} />
        <Equals
          command={['functions', 'delete', name, '-n', namespace]}
          curl={{ method: 'DELETE', path: `/api/v1/namespaces/${namespace}/functions/${name}` }}
        />
      </Ask>
    </section>
  );
}

function WhatGoes({
  namespace,
  name,
  settings: { release, routes },
}: FunctionRef & { settings: FunctionSettings }) {
  const { data } = useRightsSource({ namespace, name });
  if (routes.length > 0) {
    return (
      <p>
        <strong>{routes.length === 1 ? 'A route leads' : `${routes.length} routes lead`} to it</strong> (
        {routes.map((route) => route.name).join(', ')}), and the platform deletes no function that one leads
        to. <Link to={`/${namespace}/routes`}>Delete or change them first</Link>.
      </p>
    );
  }
  return (
    <>
      <ul>
        <li>{releases(release.number)}</li>
        {data && (
          <li>
            {data.versions.length === 1 ? 'Its version goes.' : `All ${data.versions.length} versions go.`}
          </li>
        )}
        <li>{serving(release.targets)}</li>
        <li>Its log goes.</li>
      </ul>
      <p className="quiet">Modules, providers and the data in them stay.</p>
    </>
  );
}

function releases(count: number): string {
  if (count === 0) {
    return 'It was never released.';
  }
  return count === 1 ? 'Its release goes.' : `All ${count} releases go.`;
}

function serving(targets: Target[]): string {
  const versions = targets.map(({ version }) => version).join(' and ');
  if (versions === '') {
    return 'It serves nothing.';
  }
  return targets.length === 1
    ? `Version ${versions} stops serving at once.`
    : `Versions ${versions} stop serving at once.`;
}
