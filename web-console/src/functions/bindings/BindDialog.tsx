import { useState } from 'react';

import { entityTag } from '../../api/entityTag';
import { bindingPath, putBinding, type RightsSource } from '../../api/bindings';
import type { Binding } from '../../api/releases';
import { Action } from '../../parts/Action';
import { Ask } from '../../parts/Ask';
import { Equals } from '../../parts/Equals';
import type { FunctionRef } from '../FunctionRef';
import { Overtaken } from '../releases/Overtaken';
import { BindFields, type BindingDraft } from './BindFields';
import { bindable, label } from './rights';
import { useBindingChange } from './useBindingChange';
import { parseValues, valueLines } from './values';

interface BindDialogProps {
  of: FunctionRef;
  source: RightsSource;
  start: Binding;
  isNew: boolean;
  onClose: () => void;
}

/** Asks where a contract's calls are to lead. */
export function BindDialog({ of, source, start, isNew, onClose }: BindDialogProps) {
  const [draft, setDraft] = useState<BindingDraft>(() => ({
    ...start,
    values: valueLines(start.values).join('\n'),
  }));
  const { binding, fault } = read(draft);
  const change = useBindingChange(
    of,
    source.release,
    (seen) => putBinding(of.namespace, of.name, seen, binding),
    onClose,
  );
  const before = change.seen.bindings.find(
    ({ contract, link }) => contract === draft.contract && link === draft.link,
  );
  return (
    <Ask
      title={isNew ? `Bind a contract of ${of.name}` : `Change the binding of ${label(start)}`}
      verb={isNew ? 'Bind' : 'Change'}
      isOpen
      isBusy={change.isBusy}
      isDisabled={change.conflict !== undefined || fault !== undefined || draft.provider === ''}
      error={change.error}
      onConfirm={change.apply}
      onClose={onClose}
    >
      <BindFields
        namespace={of.namespace}
        draft={draft}
        fault={fault}
        contracts={isNew ? bindable(source.versions) : [start.contract]}
        providers={source.providers}
        isNew={isNew}
        onChange={setDraft}
      />
      {before && before.provider !== draft.provider && (
        <p className="cause">
          {label(before)} is bound to <strong>{before.provider}</strong> now: this takes its place.
        </p>
      )}
      {!change.conflict && (
        <p className="quiet">
          It makes release {change.seen.number + 1}, which new requests use at once. Data does not move
          between providers.
        </p>
      )}
      {change.conflict && (
        <Overtaken {...of} seen={change.seen.number} theirs={change.conflict}>
          <Action onPress={change.goOn}>Go on from release {change.conflict.number}</Action>
        </Overtaken>
      )}
      <Equals
        command={command(of, binding, change.seen.number)}
        curl={{
          method: 'PUT',
          path: bindingPath(of.namespace, of.name, binding),
          headers: { 'If-Match': entityTag(change.seen.number) },
          body: { provider: binding.provider, values: binding.values, scope: binding.scope },
        }}
      />
    </Ask>
  );
}

function read(draft: BindingDraft): { binding: Binding; fault?: string } {
  try {
    return { binding: { ...draft, values: parseValues(draft.values) } };
  } catch (error) {
    return { binding: { ...draft, values: {} }, fault: (error as Error).message };
  }
}

function command({ namespace, name }: FunctionRef, binding: Binding, seen: number): string[] {
  return [
    ...['bindings', 'set', name, label(binding), binding.provider, '-n', namespace],
    ...['--if-release', `${seen}`],
    ...(binding.scope === 'namespace' ? ['--scope', 'namespace'] : []),
    ...valueLines(binding.values).flatMap((line) => ['--value', line]),
  ];
}
