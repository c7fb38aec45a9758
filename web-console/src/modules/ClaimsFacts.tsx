import type { Claims } from '../api/modules';
import { IssuerName } from '../issuers/IssuerName';
import { Moment } from '../parts/Moment';

/** What a module's token says: what it is, who signed it, and what it may use. */
export function ClaimsFacts({ namespace, claims }: { namespace: string; claims: Claims }) {
  return (
    <dl className="facts">
      <dt>Name</dt>
      <dd>{claims.name ?? 'none'}</dd>
      <dt>Revision</dt>
      <dd>
        {claims.revision}
        {claims.version && <span className="quiet"> (version {claims.version})</span>}
      </dd>
      <dt>Signed by</dt>
      <dd>
        <IssuerName namespace={namespace} accountKey={claims.issuer} />
        <br />
        <code>{claims.issuer}</code>
      </dd>
      <dt>Module key</dt>
      <dd>
        <code>{claims.subject}</code>
      </dd>
      <dt>May use</dt>
      <dd>
        {claims.capabilities.length === 0 ? 'nothing of the platform' : <Words words={claims.capabilities} />}
      </dd>
      {claims.tags.length > 0 && (
        <>
          <dt>Tags</dt>
          <dd>
            <Words words={claims.tags} />
          </dd>
        </>
      )}
      {claims.callAlias && (
        <>
          <dt>Others call it</dt>
          <dd>
            <code>{claims.callAlias}</code>
          </dd>
        </>
      )}
      <Times claims={claims} />
    </dl>
  );
}

function Times({ claims }: { claims: Claims }) {
  return (
    <>
      <dt>Signed</dt>
      <dd>
        <Moment at={claims.issuedAt} />
      </dd>
      {claims.notBefore && (
        <>
          <dt>Holds from</dt>
          <dd>
            <Moment at={claims.notBefore} />
          </dd>
        </>
      )}
      <dt>Ends</dt>
      <dd>{claims.expiresAt ? <Moment at={claims.expiresAt} /> : 'never'}</dd>
      {claims.provider && (
        <>
          <dt>Kind</dt>
          <dd>a portable provider</dd>
        </>
      )}
    </>
  );
}

function Words({ words }: { words: string[] }) {
  return (
    <ul className="words">
      {words.map((word) => (
        <li key={word}>
          <code>{word}</code>
        </li>
      ))}
    </ul>
  );
}
