package dev.slipway.runtime;

import dev.slipway.contract.ExtrasCall;
import dev.slipway.contract.ExtrasReply;
import dev.slipway.guest.HostCall;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;

/** Serves the contract extras: random UUIDs and numbers, and a sequence for each function. */
@ApplicationScoped
class ExtrasTarget implements HostCallTarget {
  private final SecureRandom random = new SecureRandom();

  @Override
  public Optional<String> name() {
    return Optional.empty();
  }

  @Override
  public byte[] serve(HostCall call, HostCallContext context) throws HostCallException {
    TypedCall typed = TypedCall.read(call, context.version());
    return typed.answer().apply(reply((ExtrasCall) typed.call(), context.lease().handle()));
  }

  private ExtrasReply reply(ExtrasCall call, FunctionHandle function) throws HostCallException {
    return switch (call) {
      case ExtrasCall.Guid() -> new ExtrasReply.Guid(UUID.randomUUID().toString());
      case ExtrasCall.Sequence() -> new ExtrasReply.Sequence(function.nextInSequence());
      case ExtrasCall.Random(long min, long max) -> new ExtrasReply.Random(random(min, max));
    };
  }

  private long random(long min, long max) throws HostCallException {
    if (min >= max) {
      throw HostCallException.refused(
          "There is no number from %d to below %d.".formatted(min, max));
    }
    return random.nextLong(min, max);
  }
}
