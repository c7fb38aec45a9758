import { useEffect, useRef } from 'react';
import { useRouteError } from 'react-router';

import { useFeed } from '../events/EventsProvider';
import { NotLoaded } from './loading';
import { Unusable } from './Unusable';

/** In place of a page that failed; one that could not be loaded is loaded when the platform is back. */
export function Failed() {
  const error = useRouteError();
  const { connected, lost } = useFeed();
  const wasLost = useRef(false);
  useEffect(() => {
    if (lost !== undefined) {
      wasLost.current = true;
    } else if (connected && wasLost.current && error instanceof NotLoaded) {
      location.reload();
    }
  }, [connected, lost, error]);
  return <Unusable error={error} />;
}
