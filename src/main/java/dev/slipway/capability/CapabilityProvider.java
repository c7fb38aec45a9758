package dev.slipway.capability;

import dev.slipway.contract.ContractReply;
import java.time.Duration;

/**
 * Serves one contract with one configuration. {@link ProviderType#open} makes it; the platform
 * closes it, once, after its last call has ended and its last attachment was closed, or when a swap
 * or removal has waited long enough for them.
 *
 * <p>Threads: everything but {@link #close} is called by many threads at once.
 */
public interface CapabilityProvider extends AutoCloseable {
  /**
   * Whether calls may wait for something outside of this process. A guest gives its right to run to
   * others meanwhile, which costs more than a call that only reads memory.
   */
  boolean waits();

  /**
   * Serves a guest's call, on the guest's thread. The guest's rights are checked already. Never
   * repeats what may have had an effect.
   *
   * @return of the type that the call's own Javadoc names
   * @throws ProviderException the reason tells whether the call or the provider is at fault; at the
   *     latest {@link ProviderCall#timeout} after the call began, or after a shorter time that the
   *     configuration names
   */
  ContractReply call(ProviderCall call) throws ProviderException;

  /**
   * Asks what is behind the provider whether it serves. Called before the provider serves for the
   * first time, and now and then while it does.
   *
   * @throws ProviderException if it does not, at the latest after the timeout
   */
  void check(Duration timeout) throws ProviderException;

  /**
   * A function is bound to this provider, from now until the attachment is closed. Called once for
   * each binding of a function that serves, and again by a provider that takes this one's place,
   * before this one is closed. It may be called while the back-end is away: the attachment then
   * takes effect when it is back.
   *
   * @param guest what the provider may call while the attachment lasts
   * @throws ProviderException if the binding's values are none that this provider can serve
   */
  default Attachment attach(BoundGuest guest) throws ProviderException {
    return Attachment.NONE;
  }

  /** Ends it: frees connections and threads. Calls that still run may fail. Does not throw. */
  @Override
  void close();
}
