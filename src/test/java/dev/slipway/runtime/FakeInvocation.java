package dev.slipway.runtime;

import dev.slipway.error.RequestId;
import dev.slipway.guest.GuestCall;
import java.util.Optional;
import java.util.concurrent.Callable;

/** An invocation that runs Java in place of a guest. */
record FakeInvocation(Body body) implements Invocation<String> {
  static final RequestId ID = new RequestId("a-test");

  /** What runs on the guest's thread. */
  interface Body extends Callable<String> {}

  @Override
  public RequestId requestId() {
    return ID;
  }

  @Override
  public String describe() {
    return "a test's invocation";
  }

  @Override
  public Optional<Failure> refusal(LoadedVersion version) {
    return Optional.empty();
  }

  @Override
  public Outcome<String> run(LoadedVersion version, GuestCall call) {
    try {
      return new Outcome.Answered<>(body.call());
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
