import { useState } from 'react';

import { Field } from '../parts/Field';
import { CONTRACTS } from './providerTypes';

interface ContractFieldProps {
  contract: string;
  wrong: string | undefined;
  onChange: (contract: string) => void;
}

/** Chooses what is served: a contract of the platform, or one that a portable provider has of its own. */
export function ContractField({ contract, wrong, onChange }: ContractFieldProps) {
  const [isOwn, setOwn] = useState(!CONTRACTS.includes(contract));
  return (
    <>
      <Field label="Contract" wrong={isOwn ? undefined : wrong}>
        {(control) => (
          <select
            {...control}
            value={isOwn ? '' : contract}
            onChange={({ target: { value } }) => {
              setOwn(value === '');
              onChange(value);
            }}
          >
            {CONTRACTS.map((each) => (
              <option key={each}>{each}</option>
            ))}
            <option value="">one of your own</option>
          </select>
        )}
      </Field>
      {isOwn && (
        <Field label="Your contract" hint="As the claims name it, such as acme:search." wrong={wrong}>
          {(control) => (
            <input
              {...control}
              required
              autoComplete="off"
              value={contract}
              onChange={(event) => {
                onChange(event.target.value);
              }}
            />
          )}
        </Field>
      )}
    </>
  );
}
