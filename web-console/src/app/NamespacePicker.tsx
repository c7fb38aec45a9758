import { useQuery } from '@tanstack/react-query';

import { listNamespaces } from '../api/namespaces';
import { NAMESPACES } from '../api/keys';

interface NamespacePickerProps {
  namespace: string;
  onPick: (namespace: string) => void;
}

/** Chooses the namespace that all pages show. */
export function NamespacePicker({ namespace, onPick }: NamespacePickerProps) {
  const { data = [] } = useQuery({ queryKey: NAMESPACES, queryFn: listNamespaces });
  const names = data.includes(namespace) ? data : [namespace, ...data];
  return (
    <label className="inline">
      <span className="label">Namespace</span>
      <select
        value={namespace}
        onChange={(event) => {
          onPick(event.target.value);
        }}
      >
        {names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  );
}
