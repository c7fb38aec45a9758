import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { trustIssuer } from '../api/issuers';
import { namespaceKey } from '../api/keys';
import { Ask } from '../parts/Ask';
import { Equals } from '../parts/Equals';
import { TextLine } from '../parts/Text';
import { faultOfKey } from './accountKey';
import { useIssuers } from './IssuerName';
import { KeyField } from './KeyField';

interface TrustAskProps {
  namespace: string;
  /** The key, if it is known already. */
  accountKey?: string;
  onClose: () => void;
  onTrusted?: () => void;
}

/** Asks for an issuer's key and name, and says what it means to trust it. */
export function TrustAsk({ namespace, accountKey, onClose, onTrusted }: TrustAskProps) {
  const [key, setKey] = useState(accountKey ?? '');
  const [name, setName] = useState('');
  const client = useQueryClient();
  const trust = useMutation({
    mutationFn: () => trustIssuer(namespace, key, name.trim()),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: namespaceKey(namespace) });
      onTrusted?.();
      onClose();
    },
  });
  const isReady = name.trim() !== '' && faultOfKey(key) === undefined;
  return (
    <Ask
      title={accountKey === undefined ? 'Trust an issuer' : 'Trust this issuer?'}
      verb="Trust"
      isOpen
      isBusy={trust.isPending}
      isDisabled={!isReady}
      error={trust.error}
      onConfirm={trust.mutate}
      onClose={onClose}
    >
      <p>
        From then on the namespace <strong>{namespace}</strong> accepts every module that this key has signed
        or will sign, and runs what is released of it. Trust a key only if you know whose it is.
      </p>
      {accountKey === undefined ? (
        <KeyField value={key} onChange={setKey} />
      ) : (
        <p>
          <code>{accountKey}</code>
        </p>
      )}
      <NameField namespace={namespace} accountKey={key} value={name} onChange={setName} />
      {isReady && (
        <Equals
          command={['issuers', 'trust', key, '--name', name.trim(), '-n', namespace]}
          curl={{
            method: 'PUT',
            path: `/api/v1/namespaces/${namespace}/issuers/${key}`,
            body: { name: name.trim() },
          }}
        />
      )}
    </Ask>
  );
}

interface NameFieldProps {
  namespace: string;
  accountKey: string;
  value: string;
  onChange: (value: string) => void;
}

function NameField({ namespace, accountKey, value, onChange }: NameFieldProps) {
  const known = useIssuers(namespace).data?.find((each) => each.accountKey === accountKey);
  return (
    <TextLine
      label="Name"
      hint={
        known
          ? `This key is trusted already as “${known.name}”; it gets this name instead.`
          : 'Whose key it is, for people: a team, or a build server.'
      }
      maxLength={200}
      value={value}
      onChange={onChange}
    />
  );
}
