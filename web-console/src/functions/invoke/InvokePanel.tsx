import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';

import { invoke, invokePath, type InvokeRequest } from '../../api/invoke';
import type { VersionView } from '../../api/versions';
import { Action } from '../../parts/Action';
import { Equals } from '../../parts/Equals';
import { ProblemNote } from '../../parts/ProblemNote';
import { useRightsSource } from '../bindings/useRightsSource';
import type { FunctionRef } from '../FunctionRef';
import { command, type Draft, EMPTY_DRAFT, request, withoutSecrets } from './draft';
import { ExportFields, HttpFields, OperationFields } from './InvokeFields';
import { type Kind, usualKind } from './kind';
import { Reply } from './Reply';

const KINDS: [Kind, string][] = [
  ['http', 'HTTP request'],
  ['operation', 'Operation'],
  ['export', 'Exported function'],
];

/** Invokes the function directly in one of three forms, and shows what it answered and called. */
export function InvokePanel({ namespace, name }: FunctionRef) {
  const rights = useRightsSource({ namespace, name });
  const [chosen, setChosen] = useState<Kind>();
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const kind = chosen ?? usualKind(rights.data, draft.version);
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (asked: InvokeRequest) => invoke(namespace, name, asked),
  });
  const { asked, fault } = read(kind, draft);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    // It is not disabled meanwhile: that would take the focus from it.
    if (asked && !isPending) {
      mutate(asked);
    }
  };
  const fields = { draft, onChange: setDraft };
  return (
    <>
      <form className="sheet" aria-label="Invoke" onSubmit={submit}>
        <fieldset className="choices">
          <legend>Invoke by</legend>
          {KINDS.map(([each, label]) => (
            <label key={each} className="inline">
              <input
                type="radio"
                name="kind"
                checked={kind === each}
                onChange={() => {
                  setChosen(each);
                }}
              />
              {label}
            </label>
          ))}
        </fieldset>
        {kind === 'http' && <HttpFields {...fields} />}
        {kind === 'operation' && <OperationFields {...fields} />}
        {kind === 'export' && <ExportFields {...fields} />}
        <div className="row">
          <VersionPicker versions={rights.data?.versions ?? []} {...fields} />
          <Action type="submit" isDisabled={!asked}>
            {isPending ? 'Invoking …' : 'Invoke'}
          </Action>
          {fault !== undefined && <span className="fault">{fault}</span>}
        </div>
        {asked && (
          <Equals
            command={command(name, namespace, asked)}
            curl={{ method: 'POST', path: invokePath(namespace, name), body: withoutSecrets(asked) }}
          />
        )}
      </form>
      <ProblemNote error={error} />
      {data && <Reply namespace={namespace} name={name} reply={data} isOld={isPending} />}
    </>
  );
}

function read(kind: Kind, draft: Draft): { asked?: InvokeRequest; fault?: string } {
  try {
    return { asked: request(kind, draft) };
  } catch (error) {
    return { fault: (error as Error).message };
  }
}

interface VersionPickerProps {
  versions: VersionView[];
  draft: Draft;
  onChange: (draft: Draft) => void;
}

function VersionPicker({ versions, draft, onChange }: VersionPickerProps) {
  return (
    <label className="inline">
      Version
      <select
        value={draft.version}
        onChange={({ target: { value: version } }) => {
          onChange({ ...draft, version });
        }}
      >
        <option value="">as the release picks</option>
        {versions.map(({ number }) => (
          <option key={number} value={number}>
            {number}
          </option>
        ))}
      </select>
    </label>
  );
}
