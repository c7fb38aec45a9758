import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { entityTag } from '../../api/entityTag';
import { namespaceKey } from '../../api/keys';
import { type Release, rollBack } from '../../api/releases';
import { Action } from '../../parts/Action';
import { Ask } from '../../parts/Ask';
import { Equals } from '../../parts/Equals';
import { Loaded } from '../../parts/Loaded';
import { TextLine } from '../../parts/Text';
import type { FunctionRef } from '../FunctionRef';
import { releaseQuery } from '../queries';
import { Overtaken } from './Overtaken';
import { overtaking } from '../swap/plan';
import { ChangeList } from './ChangeList';
import { difference } from './changes';

interface RollbackAskProps extends FunctionRef {
  chosen: Release;
  onClose: () => void;
}

/** Shows what rolling back would change, and asks why. */
export function RollbackAsk({ chosen, onClose, ...ref }: RollbackAskProps) {
  const current = useQuery(releaseQuery(ref));
  return (
    <Loaded query={current}>
      {(release) => <RollbackDialog {...ref} chosen={chosen} current={release} onClose={onClose} />}
    </Loaded>
  );
}

function RollbackDialog({ chosen, current, onClose, ...ref }: RollbackAskProps & { current: Release }) {
  const client = useQueryClient();
  const [seen, setSeen] = useState(current);
  const [reason, setReason] = useState('');
  const change = useMutation({
    mutationFn: () => rollBack(ref.namespace, ref.name, seen.number, chosen.number, reason.trim()),
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries({ queryKey: namespaceKey(ref.namespace) });
    },
  });
  const theirs = change.isPending || change.isSuccess ? undefined : overtaking(seen, current, change.error);
  return (
    <Ask
      title={`Roll ${ref.name} back to release ${chosen.number}`}
      verb="Roll back"
      isOpen
      isDangerous={chosen.targets.length === 0}
      isBusy={change.isPending}
      isDisabled={reason.trim() === '' || theirs !== undefined}
      error={theirs ? undefined : change.error}
      onConfirm={() => {
        change.mutate();
      }}
      onClose={onClose}
    >
      <p>
        Its whole state comes back as release {seen.number + 1}: versions, bindings, limits and environment.
        Data does not move.
      </p>
      {chosen.targets.length === 0 && (
        <p>
          <strong>Release {chosen.number} served nothing: callers will get 503.</strong>
        </p>
      )}
      <h3>What changes</h3>
      <ChangeList changes={difference(seen, chosen)} />
      {theirs && (
        <Overtaken {...ref} seen={seen.number} theirs={theirs}>
          <Action
            onPress={() => {
              setSeen(theirs);
              change.reset();
            }}
          >
            Look anew from release {theirs.number}
          </Action>
        </Overtaken>
      )}
      <TextLine
        label="Reason (required, for the history)"
        required
        spellCheck
        maxLength={1000}
        value={reason}
        onChange={setReason}
      />
      <RollbackEquals {...ref} to={chosen.number} seen={seen.number} reason={reason.trim() || 'why'} />
    </Ask>
  );
}

interface RollbackEqualsProps extends FunctionRef {
  to: number;
  seen: number;
  reason: string;
}

function RollbackEquals({ namespace, name, to, seen, reason }: RollbackEqualsProps) {
  return (
    <Equals
      command={[
        ...['rollback', name, '--to', String(to), '--reason', reason],
        ...['--if-release', String(seen), '--namespace', namespace],
      ]}
      curl={{
        method: 'POST',
        path: `/api/v1/namespaces/${namespace}/functions/${name}/rollback`,
        headers: { 'If-Match': entityTag(seen) },
        body: { toRelease: to, reason },
      }}
    />
  );
}
