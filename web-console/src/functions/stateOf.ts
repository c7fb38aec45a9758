import type { FunctionState } from '../events/types';

/**
 * A function's state in a word. Guests that nobody has asked for their health since the release are not known to
 * be well, but they serve.
 */
export function stateOf(release: number, state: FunctionState | undefined): string {
  if (release === 0) {
    return 'not released';
  }
  return state === undefined || state.status === 'unknown' ? 'serving' : state.status;
}
