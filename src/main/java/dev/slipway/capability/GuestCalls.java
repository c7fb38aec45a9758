package dev.slipway.capability;

import dev.slipway.contract.ContractId;
import dev.slipway.contract.ContractReply;

/** Calls functions in place of providers. Declared here because what runs guests is above. */
public interface GuestCalls {
  /**
   * Asks the current release of a function to serve a call, on a guest thread of its own, and waits
   * for it.
   *
   * @param namespace of the function, which is the caller's
   * @param call its depth is that of the caller
   * @throws ProviderException {@code REMOVED} without the function or a release, {@code TIMED_OUT},
   *     {@code REFUSED} if its guest answers with an error, {@code BROKEN} if it fails otherwise
   */
  ContractReply serve(String namespace, String function, ContractId contract, ProviderCall call)
      throws ProviderException;

  /** Calls that a guest makes of a contract are served to this depth. */
  int maxDepth();
}
