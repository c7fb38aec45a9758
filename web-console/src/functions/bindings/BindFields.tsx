import { useId } from 'react';
import { Link } from 'react-router';

import type { ProviderView } from '../../api/providers';
import type { Binding } from '../../api/releases';
import { keepsData, takesValues } from './contracts';

/** A binding while it is being written: its values are lines of text. */
export type BindingDraft = Omit<Binding, 'values'> & { values: string };

interface BindFieldsProps {
  namespace: string;
  draft: BindingDraft;
  fault: string | undefined;
  contracts: string[];
  providers: ProviderView[];
  isNew: boolean;
  onChange: (draft: BindingDraft) => void;
}

/** The fields of a binding; those that its contract does not know are left out. */
export function BindFields(props: BindFieldsProps) {
  const { draft, contracts, providers, isNew, onChange } = props;
  const id = useId();
  const fitting = providers.filter(({ contract }) => contract === draft.contract).map(({ name }) => name);
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}contract`}>Contract</label>
        <select
          id={`${id}contract`}
          value={draft.contract}
          disabled={!isNew}
          onChange={({ target: { value: contract } }) => {
            const provider = providers.find((each) => each.contract === contract)?.name ?? '';
            onChange({ ...draft, contract, provider, values: '', scope: 'function' });
          }}
        >
          {contracts.map((contract) => (
            <option key={contract}>{contract}</option>
          ))}
        </select>
      </div>
      <ProviderField {...props} id={`${id}provider`} fitting={fitting} />
      <div className="field">
        <label htmlFor={`${id}link`}>Link</label>
        <input
          id={`${id}link`}
          value={draft.link}
          readOnly={!isNew}
          spellCheck={false}
          aria-describedby={`${id}link-help`}
          onChange={({ target: { value: link } }) => {
            onChange({ ...draft, link });
          }}
        />
        <span id={`${id}link-help`} className="quiet">
          Guests that name no link use “default”.
        </span>
      </div>
      {keepsData(draft.contract) && <ScopeField {...props} id={`${id}scope`} />}
      {takesValues(draft.contract) && <ValuesField {...props} id={`${id}values`} />}
    </>
  );
}

function ProviderField({
  id,
  namespace,
  draft,
  fitting,
  onChange,
}: BindFieldsProps & { id: string; fitting: string[] }) {
  const names =
    draft.provider === '' || fitting.includes(draft.provider) ? fitting : [draft.provider, ...fitting];
  if (names.length === 0) {
    return (
      <p>
        No provider of {draft.contract} is in the namespace.{' '}
        <Link to={`/${namespace}/providers?create=&contract=${encodeURIComponent(draft.contract)}`}>
          Create one first
        </Link>
        .
      </p>
    );
  }
  return (
    <div className="field">
      <label htmlFor={id}>Provider</label>
      <select
        id={id}
        value={draft.provider}
        onChange={({ target: { value: provider } }) => {
          onChange({ ...draft, provider });
        }}
      >
        {names.map((name) => (
          <option key={name} value={name}>
            {fitting.includes(name) ? name : `${name} (removed)`}
          </option>
        ))}
      </select>
    </div>
  );
}

function ScopeField({ id, draft, onChange }: BindFieldsProps & { id: string }) {
  return (
    <div className="field">
      <label htmlFor={id}>Whose data it is</label>
      <select
        id={id}
        value={draft.scope}
        onChange={({ target: { value } }) => {
          onChange({ ...draft, scope: value as BindingDraft['scope'] });
        }}
      >
        <option value="function">this function’s own</option>
        <option value="namespace">shared in the namespace</option>
      </select>
    </div>
  );
}

function ValuesField({ id, draft, fault, onChange }: BindFieldsProps & { id: string }) {
  return (
    <div className="field">
      <label htmlFor={id}>Values</label>
      <textarea
        id={id}
        rows={3}
        spellCheck={false}
        placeholder="SUBSCRIPTION=mail.*"
        value={draft.values}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-help`}
        onChange={({ target: { value: values } }) => {
          onChange({ ...draft, values });
        }}
      />
      <span id={`${id}-help`} className={fault === undefined ? 'quiet' : 'fault'}>
        {fault ?? 'A line NAME=VALUE for each. Whoever reads the release sees them: no secrets.'}
      </span>
    </div>
  );
}
