import { useMutation, useQueryClient } from '@tanstack/react-query';

import { namespaceKey } from '../../api/keys';
import { deleteVersion, type VersionView } from '../../api/versions';
import { Ask } from '../../parts/Ask';
import { Equals } from '../../parts/Equals';
import type { FunctionRef } from '../FunctionRef';

/** Asks before a version is deleted, and says why it may not be. */
export function DeleteVersion({
  version: { number, digest },
  onClose,
  namespace,
  name,
}: FunctionRef & { version: VersionView; onClose: () => void }) {
  const client = useQueryClient();
  const removal = useMutation({
    mutationFn: () => deleteVersion(namespace, name, number),
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries({ queryKey: namespaceKey(namespace) });
    },
  });
  return (
    <Ask
      title={`Delete version ${number} of ${name}`}
      verb="Delete"
      isOpen
      isDangerous
      isBusy={removal.isPending}
      error={removal.error}
      onConfirm={() => {
        removal.mutate();
      }}
      onClose={onClose}
    >
      <p>
        It cannot be released or rolled back to any more. Its module stays: <code>{digest}</code>. A version
        that serves, or that one of the last ten releases names, is kept.
      </p>
      <Equals
        command={['versions', 'delete', name, String(number), '--yes', '--namespace', namespace]}
        curl={{
          method: 'DELETE',
          path: `/api/v1/namespaces/${namespace}/functions/${name}/versions/${number}`,
        }}
      />
    </Ask>
  );
}
