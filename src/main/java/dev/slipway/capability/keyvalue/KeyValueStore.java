package dev.slipway.capability.keyvalue;

import dev.slipway.capability.ProviderException;
import dev.slipway.contract.ContractReply;
import dev.slipway.contract.KeyValueCall;
import java.time.Duration;

/**
 * A back-end of keyvalue. It knows no guests: keys come as they are stored, and calls within the
 * limits. Everything but {@link #close} is called by many threads at once.
 */
interface KeyValueStore extends AutoCloseable {
  /** Whether it waits for something outside of this process. */
  boolean waits();

  /**
   * Serves a call atomically, and sends it at most once.
   *
   * @param call names at least one key
   * @param timeout above zero
   */
  ContractReply serve(KeyValueCall call, Duration timeout) throws ProviderException;

  /** Asks the back-end whether it serves. */
  void check(Duration timeout) throws ProviderException;

  @Override
  void close();
}
