import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { namespaceKey } from '../api/keys';
import { Overtaken, putRoute, type RouteView } from '../api/routes';
import { Ask } from '../parts/Ask';
import { Equals } from '../parts/Equals';
import { latest, Meanwhile, other } from './Meanwhile';
import { commandOf, draftOf, settingsOf } from './routeDraft';
import { RouteFields } from './RouteFields';

interface AskRouteProps {
  namespace: string;
  /** What is changed; null to make one. */
  route: RouteView | null;
  onClose: () => void;
}

/** Asks what a route is to be. */
export function AskRoute({ namespace, route, onClose }: AskRouteProps) {
  const [draft, setDraft] = useState(() => draftOf(route));
  const queries = useQueryClient();
  const put = useMutation({
    mutationFn: (read: RouteView | null) => putRoute(namespace, draft.name, settingsOf(draft), read),
    onSuccess: onClose,
    onSettled: () => queries.invalidateQueries({ queryKey: namespaceKey(namespace) }),
  });
  const isOvertaken = put.error instanceof Overtaken;
  const verb = route ? 'Change' : 'Create';
  return (
    <Ask
      title={route ? `Change ${route.name}` : 'Create a route'}
      verb={isOvertaken ? `${verb} it all the same` : verb}
      isOpen
      isBusy={put.isPending}
      isDisabled={draft.name === '' || draft.function === '' || draft.path === ''}
      error={other(put.error)}
      onConfirm={() => {
        put.mutate(latest(put.error, route));
      }}
      onClose={onClose}
    >
      <RouteFields
        namespace={namespace}
        draft={draft}
        isNew={route === null}
        error={put.error}
        onChange={(next) => {
          setDraft(next);
          if (next.name !== draft.name) {
            put.reset();
          }
        }}
      />
      <Meanwhile error={put.error} read={route} next="If you go on, what you have typed takes its place." />
      <Equals
        command={commandOf(namespace, draft)}
        curl={{
          method: 'PUT',
          path: `/api/v1/namespaces/${namespace}/routes/${draft.name || 'NAME'}`,
          body: settingsOf(draft),
        }}
      />
    </Ask>
  );
}
