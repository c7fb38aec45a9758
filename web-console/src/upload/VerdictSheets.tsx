import type { ReactNode } from 'react';

import type { Verdict } from '../api/uploads';
import { ClaimsFacts } from '../modules/ClaimsFacts';
import { bytes } from '../modules/names';
import { Badge } from '../parts/Badge';
import { Checks } from './Checks';
import { ExplanationSheet } from './ExplanationSheet';

interface VerdictSheetsProps {
  namespace: string;
  verdict: Verdict;
  /** What one can do now. */
  children?: ReactNode;
  hasClaims?: boolean;
}

/** The platform's verdict on a module: whether it is accepted, check by check, and what it is. */
export function VerdictSheets({ namespace, verdict, children, hasClaims = true }: VerdictSheetsProps) {
  const { claims } = verdict;
  return (
    <>
      <section className="sheet" aria-labelledby="verdict">
        <h2 id="verdict" className="row">
          Verdict <Badge state={verdict.accepted ? 'passed' : 'failed'} />
        </h2>
        <p role="status">{sentence(verdict)}</p>
        {children}
        <Facts verdict={verdict} />
        <Checks checks={verdict.checks} />
      </section>
      {hasClaims && claims && (
        <section className="sheet" aria-labelledby="verdict-claims">
          <h2 id="verdict-claims">Claims</h2>
          <ClaimsFacts namespace={namespace} claims={claims} />
        </section>
      )}
      <ExplanationSheet explanation={verdict.explanation} />
    </>
  );
}

/** The verdict in a sentence. */
export function sentence({ accepted, checks }: Pick<Verdict, 'accepted' | 'checks'>): string {
  if (accepted) {
    return 'The platform accepts this module.';
  }
  const failed = checks.filter(({ outcome }) => outcome === 'failed').map(({ check }) => check);
  return `The platform refuses this module: ${failed.join(', ')} failed.`;
}

function Facts({ verdict: { abi, dialect, digest, explanation } }: { verdict: Verdict }) {
  return (
    <dl className="facts">
      <dt>Kind</dt>
      <dd>
        {explanation.kind ?? 'unknown'}, {bytes(explanation.size)}
      </dd>
      <dt>ABI</dt>
      <dd>{abi ?? 'unknown'}</dd>
      {dialect && (
        <>
          <dt>Dialect</dt>
          <dd>
            {dialect} <span className="quiet">{explanation.dialectReason}</span>
            {explanation.dialectLimits.map((each) => (
              <p key={each} className="quiet">
                {each}
              </p>
            ))}
          </dd>
        </>
      )}
      <dt>Digest</dt>
      <dd>
        <code>{digest}</code>
      </dd>
    </dl>
  );
}
