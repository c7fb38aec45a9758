import { useMutation, useQueryClient } from '@tanstack/react-query';

import { namespaceKey } from '../api/keys';
import { deleteRoute, Overtaken, type RouteView } from '../api/routes';
import { Ask } from '../parts/Ask';
import { Equals } from '../parts/Equals';
import { latest, Meanwhile, other } from './Meanwhile';

interface AskDeletionProps {
  namespace: string;
  route: RouteView;
  onClose: () => void;
}

/** Asks before a route is deleted. */
export function AskDeletion({ namespace, route, onClose }: AskDeletionProps) {
  const queries = useQueryClient();
  const deletion = useMutation({
    mutationFn: (read: RouteView) => deleteRoute(namespace, read),
    onSuccess: onClose,
    onSettled: () => queries.invalidateQueries({ queryKey: namespaceKey(namespace) }),
  });
  const isOvertaken = deletion.error instanceof Overtaken;
  const current = latest(deletion.error, route);
  return (
    <Ask
      title={`Delete ${route.name}?`}
      verb={isOvertaken ? 'Delete what is there now' : 'Delete'}
      isOpen
      isDangerous
      isBusy={deletion.isPending}
      isDisabled={current === null}
      error={other(deletion.error)}
      onConfirm={() => {
        if (current) {
          deletion.mutate(current);
        }
      }}
      onClose={onClose}
    >
      <p>
        Requests to <code>{`${route.host ?? 'any host'} ${route.path}`}</code> do not reach {route.function}{' '}
        by this route any more; where no other one takes them, they get <strong>404</strong>{' '}
        <code>route-not-found</code>. The function stays.
      </p>
      <Meanwhile
        error={deletion.error}
        read={route}
        next={current ? 'If you go on, that is deleted.' : 'There is nothing left to delete.'}
      />
      <Equals
        command={['routes', 'remove', route.name, '-n', namespace]}
        curl={{ method: 'DELETE', path: `/api/v1/namespaces/${namespace}/routes/${route.name}` }}
      />
    </Ask>
  );
}
