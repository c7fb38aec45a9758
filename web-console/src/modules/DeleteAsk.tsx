import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';

import { namespaceKey } from '../api/keys';
import { deleteModule, type StoredModule } from '../api/modules';
import { Ask } from '../parts/Ask';
import { Equals } from '../parts/Equals';
import { bytes } from './names';
import { useUses } from './useUses';

interface DeleteAskProps {
  namespace: string;
  module: StoredModule;
  onClose: () => void;
}

/** Asks before a module is deleted; one that a version uses is refused. */
export function DeleteAsk({ namespace, module, onClose }: DeleteAskProps) {
  const { digest, claims, size } = module;
  const client = useQueryClient();
  const navigate = useNavigate();
  const uses = useUses(namespace, module).data ?? [];
  const removal = useMutation({
    mutationFn: () => deleteModule(namespace, digest),
    onSuccess: async () => {
      await navigate(`/${namespace}/modules`);
      client.removeQueries({ queryKey: namespaceKey(namespace, 'modules', digest) });
      await client.invalidateQueries({ queryKey: namespaceKey(namespace) });
    },
  });
  return (
    <Ask
      title="Delete this module?"
      verb="Delete"
      isOpen
      isDangerous
      isBusy={removal.isPending}
      error={removal.error}
      onConfirm={removal.mutate}
      onClose={onClose}
    >
      <p>
        {claims.name ?? 'A module without a name'}, revision {claims.revision}, {bytes(size)}. Its bytes are
        gone then; who has the file can upload it again.
      </p>
      <p>
        <code>{digest}</code>
      </p>
      {uses.length > 0 && (
        <p className="cause">
          In use by {uses.map((use) => `${use.function} version ${use.version}`).join(', ')}: the platform
          will refuse.
        </p>
      )}
      <Equals
        command={['modules', 'delete', digest, '-n', namespace]}
        curl={{ method: 'DELETE', path: `/api/v1/namespaces/${namespace}/modules/${digest}` }}
      />
    </Ask>
  );
}
