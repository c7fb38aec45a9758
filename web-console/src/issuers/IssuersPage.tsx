import { useState } from 'react';
import { useParams } from 'react-router';

import type { Issuer } from '../api/issuers';
import { Action } from '../parts/Action';
import { Empty } from '../parts/Empty';
import { Loaded } from '../parts/Loaded';
import { Moment } from '../parts/Moment';
import { Page } from '../parts/Page';
import { Table } from '../parts/Table';
import { useIssuers } from './IssuerName';
import { RevokeAsk } from './RevokeAsk';
import { TrustAsk } from './TrustAsk';

/** Whose modules the namespace accepts. */
export function IssuersPage() {
  const { namespace = 'default' } = useParams();
  const query = useIssuers(namespace);
  const [isTrusting, setTrusting] = useState(false);
  const [revoked, setRevoked] = useState<Issuer>();
  return (
    <Page
      title="Issuers"
      action={
        <Action
          isPrimary
          onPress={() => {
            setTrusting(true);
          }}
        >
          Trust an issuer
        </Action>
      }
    >
      <Loaded query={query}>
        {(issuers) => (issuers.length === 0 ? <None /> : <Issuers issuers={issuers} onRevoke={setRevoked} />)}
      </Loaded>
      {isTrusting && (
        <TrustAsk
          namespace={namespace}
          onClose={() => {
            setTrusting(false);
          }}
        />
      )}
      {revoked && (
        <RevokeAsk
          namespace={namespace}
          issuer={revoked}
          onClose={() => {
            setRevoked(undefined);
          }}
        />
      )}
    </Page>
  );
}

function None() {
  return (
    <Empty title="No issuer is trusted yet">
      <p>
        The namespace accepts only modules that a trusted key has signed. Trust a key here, or upload a signed
        module: its verdict offers to trust its issuer.
      </p>
    </Empty>
  );
}

function Issuers({ issuers, onRevoke }: { issuers: Issuer[]; onRevoke: (issuer: Issuer) => void }) {
  return (
    <Table label="Issuers" columns={['Name', 'Public key', 'Trusted by', 'Since', 'Change']}>
      {issuers.map((issuer) => (
        <tr key={issuer.accountKey}>
          <td>{issuer.name}</td>
          <td className="key">
            <code>{issuer.accountKey}</code>
          </td>
          <td>{issuer.createdBy}</td>
          <td>
            <Moment at={issuer.createdAt} />
          </td>
          <td>
            <Action
              isDangerous
              label={`Revoke ${issuer.name}`}
              onPress={() => {
                onRevoke(issuer);
              }}
            >
              Revoke
            </Action>
          </td>
        </tr>
      ))}
    </Table>
  );
}
