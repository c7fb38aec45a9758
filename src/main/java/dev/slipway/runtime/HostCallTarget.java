package dev.slipway.runtime;

import dev.slipway.guest.HostCall;
import java.util.Optional;

/** Who serves a host call. */
interface HostCallTarget {
  /** Its name in reports; empty if the platform serves it itself. */
  Optional<String> name();

  /**
   * Serves the call on the guest's thread.
   *
   * @return the payload that answers the guest
   */
  byte[] serve(HostCall call, HostCallContext context) throws HostCallException;
}
