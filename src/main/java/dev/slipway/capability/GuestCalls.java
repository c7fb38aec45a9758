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
   * @throws ProviderException as {@link #check}, and {@code REFUSED} if its guest answers with an
   *     error or too many guests wait for each other, {@code TIMED_OUT}, {@code BROKEN} if it fails
   *     otherwise
   */
  ContractReply serve(String namespace, String function, ContractId contract, ProviderCall call)
      throws ProviderException;

  /**
   * Whether the function could serve such calls now.
   *
   * @throws ProviderException {@code UNREACHABLE} if it is not there or has no release, {@code
   *     BROKEN} if its claims do not say that it provides the contract
   */
  void check(String namespace, String function, ContractId contract) throws ProviderException;
}
