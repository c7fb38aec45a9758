import { useState } from 'react';

import { Choice } from '../parts/Choice';
import { TextLine } from '../parts/Text';
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
      <Choice
        label="Contract"
        wrong={isOwn ? undefined : wrong}
        options={[...CONTRACTS, ['', 'one of your own']]}
        value={isOwn ? '' : contract}
        onChange={(value) => {
          setOwn(value === '');
          onChange(value);
        }}
      />
      {isOwn && (
        <TextLine
          label="Your contract"
          hint="As the claims name it, such as acme:search."
          wrong={wrong}
          required
          value={contract}
          onChange={onChange}
        />
      )}
    </>
  );
}
