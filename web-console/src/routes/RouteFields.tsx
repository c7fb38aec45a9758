import { useQuery } from '@tanstack/react-query';

import { listFunctions } from '../api/functions';
import { namespaceKey } from '../api/keys';
import { Choice } from '../parts/Choice';
import { refusedAt } from '../parts/refused';
import { TextLine } from '../parts/Text';
import type { RouteDraft } from './routeDraft';

interface RouteFieldsProps {
  namespace: string;
  draft: RouteDraft;
  isNew: boolean;
  error: unknown;
  onChange: (draft: RouteDraft) => void;
}

const TEXTS = [
  ['path', 'Path', 'A prefix by whole segments, such as /shop/orders.'],
  ['host', 'Host', 'Without port; any host if it is empty.'],
  ['methods', 'Methods', 'Such as GET, HEAD; any method if it is empty.'],
] as const;

export function RouteFields({ namespace, draft, isNew, error, onChange }: RouteFieldsProps) {
  return (
    <>
      {isNew && (
        <Text
          label="Name"
          hint="Lower-case letters, digits and hyphens."
          field="name"
          {...{ draft, error, onChange }}
        />
      )}
      <FunctionField {...{ namespace, draft, error, onChange }} />
      {TEXTS.map(([field, label, hint]) => (
        <Text key={field} label={label} hint={hint} field={field} {...{ draft, error, onChange }} />
      ))}
      <p>
        <label className="inline">
          <input
            type="checkbox"
            checked={draft.stripPrefix}
            onChange={(event) => {
              onChange({ ...draft, stripPrefix: event.target.checked });
            }}
          />
          The function sees the path without this prefix
        </label>
      </p>
    </>
  );
}

type TextProps = Pick<RouteFieldsProps, 'draft' | 'error' | 'onChange'> & {
  label: string;
  hint: string;
  field: 'name' | 'path' | 'host' | 'methods';
};

function Text({ label, hint, field, draft, error, onChange }: TextProps) {
  return (
    <TextLine
      label={label}
      hint={hint}
      wrong={refusedAt(error, field)}
      value={draft[field]}
      onChange={(value) => {
        onChange({ ...draft, [field]: value });
      }}
    />
  );
}

function FunctionField({ namespace, draft, error, onChange }: Omit<RouteFieldsProps, 'isNew'>) {
  const { data = [] } = useQuery({
    queryKey: namespaceKey(namespace, 'functions'),
    queryFn: () => listFunctions(namespace),
  });
  const names = data.map(({ name }) => name);
  const all = draft.function === '' || names.includes(draft.function) ? names : [draft.function, ...names];
  return (
    <Choice
      label="Function"
      wrong={refusedAt(error, 'function')}
      options={[['', 'choose one'], ...all]}
      value={draft.function}
      onChange={(fn) => {
        onChange({ ...draft, function: fn });
      }}
    />
  );
}
