import { Away } from '../api/refusal';
import { ProblemNote } from './ProblemNote';

interface PendingProps {
  /** A query of whatever kind; it is tried again by itself as long as that may help. */
  query: { error: Error | null; failureReason: Error | null };
}

/** Stands where something will be shown: it is being read, or why it was not. */
export function Pending({ query: { error, failureReason } }: PendingProps) {
  const reason = error ?? failureReason;
  if (reason === null) {
    return (
      <p role="status" className="quiet">
        Loading …
      </p>
    );
  }
  if (reason instanceof Away) {
    return (
      <p role="status" className="quiet">
        Not loaded yet: the platform does not answer. It is asked again and again.
      </p>
    );
  }
  return <ProblemNote error={reason} />;
}
