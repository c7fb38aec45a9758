package dev.slipway.capability;

import dev.slipway.contract.ContractReply;
import dev.slipway.contract.GuestEvent;
import java.util.Map;

/**
 * A function as its provider sees it: the other end of a binding. It stays the same over the
 * function's releases as long as the binding does.
 */
public interface BoundGuest {
  /** Whose data its calls see. */
  Scope scope();

  /** Namespace and function, for messages to people. */
  String name();

  /** What the binding says about it, such as {@code SUBSCRIPTION}. */
  Map<String, String> values();

  /**
   * Calls the function's current release and waits for the answer, within the function's limits.
   * Never called on a guest's thread.
   *
   * @throws DeliveryException if no guest has answered as the event wants
   */
  ContractReply deliver(GuestEvent event) throws DeliveryException;
}
