import { Link } from 'react-router';

import type { FunctionRef } from '../FunctionRef';

/** What helps against an outcome, and the tab that has it. */
const REMEDIES: Record<string, { words: string; tab: string; title: string }> = {
  'capability-unavailable': {
    words: 'Put the provider back or mend it, or bind another one.',
    tab: 'bindings',
    title: 'See its bindings',
  },
  'capability-denied': {
    words: 'Bind the contract; if its claims do not name it, sign the module with it.',
    tab: 'bindings',
    title: 'See its rights',
  },
  'guest-error': {
    words: 'The guest itself said so; what it wrote before may tell why.',
    tab: 'log',
    title: 'Read its log',
  },
  'guest-trapped': { words: 'The log has the backtrace.', tab: 'log', title: 'Read its log' },
  'guest-response-invalid': {
    words: 'Mend the guest, or make its version with the dialect that it speaks.',
    tab: 'versions',
    title: 'See its versions',
  },
  'limit-exceeded': {
    words: 'Make the guest use less, or give it a higher limit.',
    tab: 'settings',
    title: 'Change its limits',
  },
  'deadline-exceeded': {
    words: 'Make the guest quicker, or give it a later deadline.',
    tab: 'settings',
    title: 'Change its limits',
  },
};

/** What to do about an invocation that failed; nothing if it did not. */
export function Remedy({ namespace, name, outcome }: FunctionRef & { outcome: string }) {
  const remedy = REMEDIES[outcome];
  return (
    remedy && (
      <p className="fix">
        {remedy.words} <Link to={`/${namespace}/functions/${name}/${remedy.tab}`}>{remedy.title}</Link>
      </p>
    )
  );
}
