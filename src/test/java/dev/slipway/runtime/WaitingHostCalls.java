package dev.slipway.runtime;

import dev.slipway.guest.HostCall;
import dev.slipway.guest.HostReply;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Host calls that wait until they are let go on, as those of a slow provider do. */
final class WaitingHostCalls implements HostCallSource {
  final CountDownLatch goOn = new CountDownLatch(1);

  @Override
  public InvocationHostCalls open(HostCallContext context) {
    return new InvocationHostCalls() {
      @Override
      public HostReply call(HostCall call) {
        return context.during(WaitingHostCalls.this::reply);
      }

      @Override
      public Optional<Failure> explanation() {
        return Optional.empty();
      }
    };
  }

  private HostReply reply() {
    try {
      return goOn.await(20, TimeUnit.SECONDS)
          ? new HostReply.Ok(new byte[0])
          : new HostReply.Failed("nobody let it go on");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
