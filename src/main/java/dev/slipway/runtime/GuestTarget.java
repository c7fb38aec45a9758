package dev.slipway.runtime;

import dev.slipway.error.ErrorCode;
import dev.slipway.guest.HostCall;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Another function, whose guest serves an operation by its name; the bytes pass unchanged.
 *
 * @param places for guests that wait for others: if all of them did, none could serve
 */
record GuestTarget(FunctionHandle function, GuestInvocations guests, Semaphore places)
    implements HostCallTarget {
  @Override
  public Optional<String> name() {
    return Optional.of(function.key().name());
  }

  @Override
  public byte[] serve(HostCall call, HostCallContext context) throws HostCallException {
    CallOrigin origin = CallOrigin.ofGuest(context);
    if (origin.depth() > GuestDirectory.MAX_DEPTH) {
      throw HostCallException.refused(
          "%d guests wait for each other already: %s is not called."
              .formatted(GuestDirectory.MAX_DEPTH, function));
    }
    if (!places.tryAcquire()) {
      throw HostCallException.failed(
          ErrorCode.OVERLOADED.code(), "overloaded: too many guests wait for others", null);
    }
    try {
      return serve(call, context, origin);
    } finally {
      places.release();
    }
  }

  private byte[] serve(HostCall call, HostCallContext context, CallOrigin origin)
      throws HostCallException {
    OperationInvocation operation =
        new OperationInvocation(origin.requestId(), call.operation(), call.payload());
    NestedOperation nested = new NestedOperation(origin, operation);
    return switch (context.during(() -> guests.call(function, nested))) {
      case Outcome.Answered<byte[]>(byte[] payload) -> payload;
      case Outcome.Failed<byte[]>(Failure failure) -> throw failed(failure);
    };
  }

  /** What the called guest lacks is what the calling one lacks. */
  private HostCallException failed(Failure failure) {
    String code = Outcomes.code(failure).code();
    return HostCallException.failed(
        code,
        "%s of %s: %s".formatted(code, function, Failures.inFull(failure)),
        failure instanceof Failure.CapabilityUnavailable ? failure : null);
  }
}
