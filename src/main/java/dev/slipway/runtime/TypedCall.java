package dev.slipway.runtime;

import dev.slipway.contract.ContractCall;
import dev.slipway.contract.ContractId;
import dev.slipway.contract.ContractReply;
import dev.slipway.contract.CustomCall;
import dev.slipway.contract.CustomReply;
import dev.slipway.contract.Dialect;
import dev.slipway.contract.PayloadException;
import dev.slipway.contract.ReceivedCall;
import dev.slipway.contract.UnservedCallException;
import dev.slipway.guest.HostCall;
import java.util.function.Function;

/**
 * A guest's host call, read in its version's dialect.
 *
 * @param answer writes the reply as the guest wants it
 */
record TypedCall(ContractCall call, Function<ContractReply, byte[]> answer) {
  /**
   * Reads a call of a contract; one that no dialect describes passes unchanged.
   *
   * @throws HostCallException if the guest asks for what its dialect does not have, or by a payload
   *     that is not the operation's
   */
  static TypedCall read(HostCall call, LoadedVersion version) throws HostCallException {
    if (!new ContractId(call.contract()).isKnown()) {
      return new TypedCall(
          new CustomCall(call.operation(), call.payload()),
          reply -> ((CustomReply) reply).payload());
    }
    Dialect dialect =
        version
            .dialect()
            .orElseThrow(() ->
                HostCallException.refused(
                    "The version has no dialect, so its payloads for %s cannot be read."
                        .formatted(call.contract())));
    try {
      ReceivedCall received =
          dialect.contract(call.contract()).read(call.operation(), call.payload());
      return new TypedCall(received.call(), received::answer);
    } catch (UnservedCallException | PayloadException e) {
      throw HostCallException.refused(String.valueOf(e.getMessage()));
    }
  }
}
