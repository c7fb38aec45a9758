import { useState } from 'react';

import { TextLine } from '../parts/Text';
import { faultOfKey, isSeed } from './accountKey';

interface KeyFieldProps {
  value: string;
  onChange: (value: string) => void;
}

/** An account's public key. Its form is checked at once, and a secret seed is thrown away. */
export function KeyField({ value, onChange }: KeyFieldProps) {
  const [wasSeed, setWasSeed] = useState(false);
  const fault = wasSeed
    ? 'That was the secret seed, which signs in its owner’s name. It was not kept. Give the public key.'
    : value === ''
      ? undefined
      : faultOfKey(value);
  return (
    <TextLine
      label="Public key"
      hint="It begins with A; slipway keygen --role account has printed it."
      wrong={fault}
      className="key"
      value={value}
      onChange={(text) => {
        const given = text.trim();
        setWasSeed(isSeed(given));
        onChange(isSeed(given) ? '' : given);
      }}
    />
  );
}
