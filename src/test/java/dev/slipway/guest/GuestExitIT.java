package dev.slipway.guest;

import static dev.slipway.guest.GivenGuests.wapc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.GuestThreads;
import dev.slipway.engine.HostFunction;
import dev.slipway.engine.TimeBudget;
import dev.slipway.wasm.FunctionType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a guest that ends its own run. */
class GuestExitIT extends GuestsOnEngine {
  private static final HostFunction EXIT =
      new HostFunction(
          "env",
          "exit",
          FunctionType.ofI32(1, 0),
          frame -> {
            throw GuestExit.trap(frame.i32(0));
          });
  private static final String ANSWER = "(call $respond (i32.const 0) (i32.const 4)) (i32.const 1)";

  @Test
  void aStartThatExitsWithZeroHasStarted() throws Exception {
    answered(call(start(0), ANSWER), "link");
  }

  @Test
  void aStartThatExitsWithAnotherCodeHasFailed() throws Exception {
    assertThat(call(start(3), ANSWER))
        .isEqualTo(new GuestResult.Errored<>("the guest ended itself with exit code 3"));
  }

  @Test
  void anExitInACallIsAnErrorThatNamesTheCode() throws Exception {
    assertThat(call("", "(call $exit (i32.const 0)) (i32.const 1)"))
        .isEqualTo(new GuestResult.Errored<>("the guest ended itself with exit code 0"));
    assertThat(
            call(
                "",
                "(call $error (i32.const 32) (i32.const 10)) (call $exit (i32.const -1)) (i32.const 1)"))
        .isEqualTo(
            new GuestResult.Errored<>(
                "error text (the guest ended itself with exit code 4294967295)"));
  }

  /** It said that it was done, so its memory may be in any state. */
  @Test
  void aWarmInstanceThatExitedInACallIsNotUsedAgain() throws Exception {
    try (Guest code =
            guests.guest(guest("", "(call $exit (i32.const 0)) (i32.const 1)"), List.of(EXIT));
        Guest warm =
            code.warm(new InstancePolicy.Warm(1, 9, Duration.ofMinutes(1)), new WarmRoom(1))) {
      GuestResult<byte[]> _ = GuestThreads.call(() -> call(warm));

      assertThat(warm.idleInstances()).isZero();
    }
  }

  @Test
  void aWarmInstanceThatExitedInItsStartServesOn() throws Exception {
    try (Guest code = guests.guest(guest(start(0), ANSWER), List.of(EXIT));
        Guest warm =
            code.warm(new InstancePolicy.Warm(1, 9, Duration.ofMinutes(1)), new WarmRoom(1))) {
      answered(GuestThreads.call(() -> call(warm)), "link");
      assertThat(warm.idleInstances()).isEqualTo(1);
      answered(GuestThreads.call(() -> call(warm)), "link");
    }
  }

  private static String start(int code) {
    return "(func (export \"_start\") (call $exit (i32.const %d)) unreachable)".formatted(code);
  }

  private GuestResult<byte[]> call(String fields, String body) throws Exception {
    try (Guest guest = guests.guest(guest(fields, body), List.of(EXIT))) {
      return GuestThreads.call(() -> call(guest));
    }
  }

  private static GuestResult<byte[]> call(Guest guest) {
    GuestCall call =
        new GuestCall(GivenGuests.LIMITS, TimeBudget.start(GivenGuests.LIMITS), new FakeHost());
    return ((Guest.Wapc) guest).module().call("op", new byte[0], call);
  }

  private static String guest(String fields, String body) {
    return wapc(fields, body)
        .replaceFirst("\\(module", "(module (import \"env\" \"exit\" (func \\$exit (param i32)))");
  }
}
