package dev.slipway.runtime;

import dev.slipway.contract.Dialect;
import dev.slipway.contract.KeyValueCall;
import dev.slipway.contract.KeyValueReply;
import dev.slipway.contract.PayloadException;
import dev.slipway.contract.ReceivedCall;
import dev.slipway.contract.UnservedCallException;
import dev.slipway.guest.HostCall;
import dev.slipway.guest.HostReply;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A store that can only add, read and answered in the dialect of the guest that asks. */
final class CountingHostCalls implements HostCallSource {
  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();

  @Override
  public InvocationHostCalls open(HostCallContext context) {
    return new InvocationHostCalls() {
      @Override
      public HostReply call(HostCall call) {
        return reply(context.version().dialect().orElseThrow(), call);
      }

      @Override
      public Optional<Failure> explanation() {
        return Optional.empty();
      }
    };
  }

  private HostReply reply(Dialect dialect, HostCall call) {
    try {
      ReceivedCall received =
          dialect.contract(call.contract()).read(call.operation(), call.payload());
      return received.call() instanceof KeyValueCall.Add(String key, int value)
          ? new HostReply.Ok(
              received.answer(new KeyValueReply.Sum(numbers.merge(key, value, Integer::sum))))
          : new HostReply.Failed("this store can only add");
    } catch (UnservedCallException | PayloadException e) {
      return new HostReply.Failed(String.valueOf(e.getMessage()));
    }
  }
}
