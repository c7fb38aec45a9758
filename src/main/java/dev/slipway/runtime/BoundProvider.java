package dev.slipway.runtime;

import dev.slipway.capability.Binding;
import dev.slipway.capability.LiveProvider;
import dev.slipway.capability.ProviderCall;
import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderHandle;
import dev.slipway.contract.ContractCall;
import dev.slipway.contract.ContractReply;
import dev.slipway.guest.HostCall;
import java.util.Optional;

/** A binding with the live reference of its provider, which serves the calls of its guest. */
record BoundProvider(Binding binding, ProviderHandle provider, BoundFunction guest)
    implements HostCallTarget {
  /** How a call ended that others did not have to wait for. */
  private sealed interface Ending {
    record Replied(ContractReply reply) implements Ending {}

    record Failed(ProviderException cause) implements Ending {}
  }

  @Override
  public Optional<String> name() {
    return Optional.of(binding.provider());
  }

  @Override
  public byte[] serve(HostCall call, HostCallContext context) throws HostCallException {
    TypedCall typed = TypedCall.read(call, context.version());
    try {
      return typed.answer().apply(call(typed.call(), context));
    } catch (ProviderException e) {
      throw failed(e);
    } catch (ClassCastException e) {
      throw failed(
          new ProviderException(
              ProviderException.Reason.BROKEN, "It answered another operation than it was asked."));
    }
  }

  private ContractReply call(ContractCall call, HostCallContext context) throws ProviderException {
    LiveProvider live = provider.enter();
    try {
      ProviderCall asked = new ProviderCall(guest, call, context.timeLeft(), context.depth());
      return live.waits() ? waiting(live, asked, context) : live.call(asked);
    } finally {
      live.leave();
    }
  }

  private static ContractReply waiting(
      LiveProvider live, ProviderCall call, HostCallContext context) throws ProviderException {
    return switch (context.during(() -> ending(live, call))) {
      case Ending.Replied(ContractReply reply) -> reply;
      case Ending.Failed(ProviderException cause) -> throw cause;
    };
  }

  private static Ending ending(LiveProvider live, ProviderCall call) {
    try {
      return new Ending.Replied(live.call(call));
    } catch (ProviderException e) {
      return new Ending.Failed(e);
    }
  }

  private HostCallException failed(ProviderException e) {
    String message = String.valueOf(e.getMessage());
    if (!e.reason().isUnavailable()) {
      return HostCallException.refused(message);
    }
    Failure.CapabilityUnavailable failure =
        new Failure.CapabilityUnavailable(
            binding.key().contract().id(),
            binding.key().link(),
            binding.provider(),
            e.reason().id());
    return HostCallException.failed(
        e.reason().id(),
        "capability-unavailable: %s, served by the provider %s: %s"
            .formatted(binding.key(), binding.provider(), message),
        failure);
  }
}
