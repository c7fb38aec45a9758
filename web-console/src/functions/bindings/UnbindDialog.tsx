import { entityTag } from '../../api/entityTag';
import { bindingPath, deleteBinding, type RightsSource } from '../../api/bindings';
import type { Binding } from '../../api/releases';
import { Action } from '../../parts/Action';
import { Ask } from '../../parts/Ask';
import { Equals } from '../../parts/Equals';
import type { FunctionRef } from '../FunctionRef';
import { Overtaken } from '../releases/Overtaken';
import { claims, countingVersions, label } from './rights';
import { useBindingChange } from './useBindingChange';

interface UnbindDialogProps {
  of: FunctionRef;
  source: RightsSource;
  binding: Binding;
  onClose: () => void;
}

/** Asks before a binding ends, and says what callers will be answered then. */
export function UnbindDialog({ of, source, binding, onClose }: UnbindDialogProps) {
  const change = useBindingChange(
    of,
    source.release,
    (seen) => deleteBinding(of.namespace, of.name, seen, binding),
    onClose,
  );
  const isUsed =
    source.release.targets.length > 0 &&
    countingVersions(source).some((version) => claims(version, binding.contract));
  return (
    <Ask
      title={`Unbind ${label(binding)} from ${binding.provider}?`}
      verb="Unbind"
      isOpen
      isDangerous
      isBusy={change.isBusy}
      isDisabled={change.conflict !== undefined}
      error={change.error}
      onConfirm={change.apply}
      onClose={onClose}
    >
      {isUsed ? (
        <p>
          From then on each call of <code>{binding.contract}</code> under the link <code>{binding.link}</code>{' '}
          is denied. Callers of {of.name} are answered <strong>502 capability-denied</strong>, unless the
          guest answers without it.
        </p>
      ) : (
        <p>No version that serves claims it: no caller of {of.name} will notice.</p>
      )}
      {!change.conflict && (
        <p>
          It makes release {change.seen.number + 1}; a rollback binds it again. The provider{' '}
          {binding.provider} and its data stay.
        </p>
      )}
      {change.conflict && (
        <Overtaken {...of} seen={change.seen.number} theirs={change.conflict}>
          <Action onPress={change.goOn}>Go on from release {change.conflict.number}</Action>
        </Overtaken>
      )}
      <Equals
        command={[
          ...['bindings', 'remove', of.name, label(binding), '-n', of.namespace],
          ...['--if-release', `${change.seen.number}`],
        ]}
        curl={{
          method: 'DELETE',
          path: bindingPath(of.namespace, of.name, binding),
          headers: { 'If-Match': entityTag(change.seen.number) },
        }}
      />
    </Ask>
  );
}
