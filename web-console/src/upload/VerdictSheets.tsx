import type { ReactNode } from 'react';

import type { Verdict } from '../api/uploads';
import { ClaimsFacts } from '../modules/ClaimsFacts';
import { bytes } from '../modules/names';
import { Badge } from '../parts/Badge';
import { useArrival } from '../parts/useArrival';
import { Checks } from './Checks';
import { ExplanationSheet } from './ExplanationSheet';

interface VerdictSheetsProps {
  namespace: string;
  verdict: Verdict;
  /** What it is called where it came from. */
  file?: string;
  /** What one can do now. */
  children?: ReactNode;
  hasClaims?: boolean;
}

/** The platform's verdict on a module: whether it is accepted, check by check, and what it is. */
export function VerdictSheets({ namespace, verdict, file, children, hasClaims = true }: VerdictSheetsProps) {
  const { claims } = verdict;
  const heading = useArrival<HTMLHeadingElement>();
  return (
    <>
      <section className="sheet" aria-labelledby="verdict">
        <h2 id="verdict" className="row" ref={heading} tabIndex={-1}>
          Verdict <Badge state={verdict.accepted ? 'passed' : 'failed'} />
        </h2>
        <p role="status">{sentence(verdict, file)}</p>
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
export function sentence(
  { accepted, checks }: Pick<Verdict, 'accepted' | 'checks'>,
  file = 'this module',
): string {
  if (accepted) {
    return `The platform accepts ${file}.`;
  }
  const failed = checks.filter(({ outcome }) => outcome === 'failed').map(({ check }) => check);
  return `The platform refuses ${file}: ${failed.join(', ')} failed.`;
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
