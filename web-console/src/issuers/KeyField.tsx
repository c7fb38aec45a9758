import { useId, useState } from 'react';

import { faultOfKey, isSeed } from './accountKey';

interface KeyFieldProps {
  value: string;
  onChange: (value: string) => void;
}

/** An account's public key. Its form is checked at once, and a secret seed is thrown away. */
export function KeyField({ value, onChange }: KeyFieldProps) {
  const id = useId();
  const [wasSeed, setWasSeed] = useState(false);
  const fault = wasSeed
    ? 'That was the secret seed, which signs in its owner’s name. It was not kept. Give the public key.'
    : value === ''
      ? undefined
      : faultOfKey(value);
  return (
    <div className="field">
      <label htmlFor={id}>Public key</label>
      <input
        id={id}
        className="key"
        autoComplete="off"
        spellCheck={false}
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-help`}
        onChange={(event) => {
          const given = event.target.value.trim();
          setWasSeed(isSeed(given));
          onChange(isSeed(given) ? '' : given);
        }}
      />
      <p id={`${id}-help`} role="status" className={fault === undefined ? 'quiet' : 'fault'}>
        {fault ?? 'It begins with A; slipway keygen --role account has printed it.'}
      </p>
    </div>
  );
}
