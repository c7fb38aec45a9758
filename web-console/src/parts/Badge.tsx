const LOOKS: Record<string, string> = {
  healthy: 'good',
  closed: 'good',
  passed: 'good',
  degraded: 'fair',
  'half-open': 'fair',
  'breaker half-open': 'fair',
  unhealthy: 'bad',
  open: 'bad',
  'breaker open': 'bad',
  removed: 'bad',
  failed: 'bad',
};

/** A state in a word and a colour; the word alone says it. */
export function Badge({ state }: { state: string }) {
  return <span className={`badge ${LOOKS[state] ?? 'neutral'}`}>{state}</span>;
}
