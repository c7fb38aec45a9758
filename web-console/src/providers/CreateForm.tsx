import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router';

import { namespaceKey } from '../api/keys';
import { createProvider, type Settings } from '../api/providers';
import { Refusal } from '../api/refusal';
import { Action } from '../parts/Action';
import { Equals } from '../parts/Equals';
import { Field } from '../parts/Field';
import { ProblemNote } from '../parts/ProblemNote';
import { refusedAt } from '../parts/refused';
import { configOf, draftOf, EMPTY_DRAFT, optionsOf, withoutSecrets } from './config';
import { ConfigFields } from './ConfigFields';
import { ContractField } from './ContractField';
import { CONTRACTS, typeOf, typesFor } from './providerTypes';
import { TypeField } from './TypeField';

interface CreateFormProps {
  namespace: string;
  given: string;
  wanted: string | null;
  start: Settings | undefined;
}

export function CreateForm({ namespace, given, wanted, start }: CreateFormProps) {
  const [name, setName] = useState(given);
  const [contract, setContract] = useState(start?.contract ?? wanted ?? CONTRACTS[0] ?? '');
  const [type, setType] = useState(start?.type ?? typesFor(contract)[0]?.name ?? '');
  const fields = typeOf(contract, type)?.fields ?? [];
  const [draft, setDraft] = useState(() => draftOf(fields, start?.config ?? {}));
  const queries = useQueryClient();
  const navigate = useNavigate();
  const config = configOf(fields, draft);
  const create = useMutation({
    // What was sent may hold secrets: it is forgotten with this form.
    gcTime: 0,
    mutationFn: () => createProvider(namespace, name, { contract, type, config }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: namespaceKey(namespace) });
      await navigate(`/${namespace}/providers/${name}`);
    },
  });

  function choose(nextContract: string, nextType: string) {
    setContract(nextContract);
    setType(typeOf(nextContract, nextType)?.name ?? typesFor(nextContract)[0]?.name ?? '');
    setDraft(EMPTY_DRAFT);
    create.reset();
  }

  function submit(event: SubmitEvent) {
    event.preventDefault();
    create.mutate();
  }

  return (
    <form className="sheet form" onSubmit={submit}>
      <Field
        label="Name"
        hint="Lower-case letters, digits and hyphens. Functions are bound to this name."
        wrong={refusedAt(create.error, 'name')}
      >
        {(control) => (
          <input
            {...control}
            required
            autoComplete="off"
            spellCheck={false}
            value={name}
            onChange={(event) => {
              setName(event.target.value);
            }}
          />
        )}
      </Field>
      <ContractField
        contract={contract}
        wrong={refusedAt(create.error, 'contract')}
        onChange={(next) => {
          choose(next, type);
        }}
      />
      <TypeField
        contract={contract}
        type={type}
        wrong={refusedAt(create.error, 'type')}
        onChange={(next) => {
          choose(contract, next);
        }}
      />
      <fieldset>
        <legend>Configuration of {type}</legend>
        <ConfigFields fields={fields} draft={draft} kept={{}} error={create.error} onChange={setDraft} />
      </fieldset>
      <ProblemNote error={create.error} />
      {create.error instanceof Refusal && create.error.isConflict && (
        <p>
          <Link to={`/${namespace}/providers/${name}`}>See the one that is there</Link>: it can be swapped.
        </p>
      )}
      <div className="actions">
        <Action type="submit" isPrimary isDisabled={create.isPending}>
          {create.isPending ? 'Opening and checking it …' : `Create ${name || 'it'}`}
        </Action>
      </div>
      <Equals
        command={[
          ...['providers', 'create', name || 'NAME', '-n', namespace, '--contract', contract, '--type', type],
          ...optionsOf(fields, config, {}),
        ]}
        curl={{
          method: 'PUT',
          path: `/api/v1/namespaces/${namespace}/providers/${name || 'NAME'}`,
          headers: { 'If-None-Match': '*' },
          body: { contract, type, config: withoutSecrets(fields, config) },
        }}
      />
    </form>
  );
}
