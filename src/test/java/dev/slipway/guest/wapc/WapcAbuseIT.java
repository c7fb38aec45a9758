package dev.slipway.guest.wapc;

import static dev.slipway.guest.GivenGuests.wapc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.GuestThreads;
import dev.slipway.engine.TimeBudget;
import dev.slipway.engine.Trap;
import dev.slipway.guest.FakeHost;
import dev.slipway.guest.GivenGuests;
import dev.slipway.guest.Guest;
import dev.slipway.guest.GuestCall;
import dev.slipway.guest.GuestResult;
import dev.slipway.guest.GuestsOnEngine;
import dev.slipway.guest.HostCall;
import dev.slipway.guest.HostCalls;
import dev.slipway.guest.HostReply;
import dev.slipway.guest.InstancePolicy;
import dev.slipway.guest.WarmRoom;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guests that use waPC as no SDK does. */
class WapcAbuseIT extends GuestsOnEngine {
  private static final String RESPOND_LINK =
      "(call $respond (i32.const 0) (i32.const 4)) (i32.const 1)";
  private static final String HOST_CALL =
      """
      (drop (call $host (i32.const 0) (i32.const 4) (i32.const 5) (i32.const 8)
        (i32.const 14) (i32.const 9) (i32.const 24) (i32.const 7)))\
      """;

  @Test
  void aResponseOfAStartFunctionIsNoAnswer() throws Exception {
    String early = "(func (export \"_start\") (call $respond (i32.const 0) (i32.const 4)))";

    assertThat(guests.call(wapc(early, "(i32.const 1)")))
        .isEqualTo(new GuestResult.Errored<>("no response"));
  }

  @Test
  void anErrorOfAStartFunctionIsNotThatOfTheCall() throws Exception {
    String early = "(func (export \"wapc_init\") (call $error (i32.const 32) (i32.const 10)))";

    assertThat(guests.call(wapc(early, "(i32.const 0)")))
        .isEqualTo(new GuestResult.Errored<>("the guest failed and gave no text"));
  }

  /** The request is written where the guest says, but is empty: nothing was asked yet. */
  @Test
  void aStartFunctionFindsNoRequest() throws Exception {
    String early = "(func (export \"_start\") (call $request (i32.const 0) (i32.const 2)))";

    answered(guests.call(wapc(early, RESPOND_LINK)), "link");
  }

  @Test
  void aHostCallOfTheStartSectionReachesTheHost() throws Exception {
    FakeHost host = new FakeHost().thenOk("");
    String section = "(func $section " + HOST_CALL + ") (start $section)";

    answered(guests.call(wapc(section, RESPOND_LINK), GivenGuests.LIMITS, host), "link");

    assertThat(host.calls()).extracting(HostCall::operation).containsExactly("operation");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(call $request (i32.const 65535) (i32.const 0))",
        "(call $respond (i32.const 65536) (i32.const 1))",
        "(call $respond (i32.const -1) (i32.const 1))",
        "(call $error (i32.const 65535) (i32.const 2))",
        "(call $host_response (i32.const -1))",
        "(call $log (i32.const 65535) (i32.const 2))",
      })
  void aPointerAtTheEndOfMemoryTraps(String call) throws Exception {
    HostCalls host = new FakeHost().thenOk("x");
    String guest = wapc(HOST_CALL + call + RESPOND_LINK);

    assertThat(guests.call(guest, GivenGuests.LIMITS, host))
        .isInstanceOfSatisfying(
            GuestResult.Trapped.class,
            result -> {
              assertThat(result.trap().kind()).isEqualTo(Trap.Kind.MEMORY_OUT_OF_BOUNDS);
              assertThat(result.trap()).hasMessageStartingWith("the host was given");
            });
  }

  /** Toolchains point empty slices at any address. */
  @Test
  void nothingMayBeWrittenAnywhere() throws Exception {
    String body = "(call $host_response (i32.const 65537)) (call $host_error (i32.const -1))";

    answered(guests.call(wapc(body + RESPOND_LINK)), "link");
  }

  @Test
  void theLastByteOfMemoryIsTheGuests() throws Exception {
    String body =
        "(i32.store8 (i32.const 65535) (i32.const 120))"
            + "(call $respond (i32.const 65535) (i32.const 1)) (i32.const 1)";

    answered(guests.call(wapc(body)), "x");
  }

  @Test
  void aNameThatIsTooLongEndsTheGuest() throws Exception {
    FakeHost host = new FakeHost();
    String call =
        HOST_CALL.replace("(i32.const 5) (i32.const 8)", "(i32.const 5) (i32.const 1025)");

    assertThat(guests.call(wapc(call + RESPOND_LINK), GivenGuests.LIMITS, host))
        .isInstanceOfSatisfying(
            GuestResult.Trapped.class,
            result ->
                assertThat(result.trap())
                    .hasMessage("a name in a host call has 1025 bytes, and 1024 are the most"));
    assertThat(host.calls()).isEmpty();
  }

  /** The host may call the same guest again: in an instance of its own, fresh or warm. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCallThatEndsInTheSameGuestHasAnInstanceOfItsOwn(boolean isWarm) throws Exception {
    String guest =
        wapc(
            """
            (if (i32.eq (local.get $operation) (i32.const 5)) (then %s))
            (call $host_response (i32.const 100))
            (i32.store8 (i32.add (i32.const 100) (call $host_response_len)) (i32.const 33))
            (call $respond (i32.const 100) (i32.add (call $host_response_len) (i32.const 1)))
            (i32.const 1)\
            """
                .formatted(HOST_CALL));
    try (Guest fresh = guests.guest(guest);
        Guest warm = fresh.warm(warmPolicy(), new WarmRoom(4))) {
      WapcModule module = ((Guest.Wapc) (isWarm ? warm : fresh)).module();
      GuestResult<byte[]> result = GuestThreads.call(() -> nested(module, "outer"));

      answered(result, "!!");
    }
  }

  private static InstancePolicy.Warm warmPolicy() {
    return new InstancePolicy.Warm(2, 10, Duration.ofMinutes(1));
  }

  /** Calls a guest whose host calls it again, as {@code inner}. */
  private static GuestResult<byte[]> nested(WapcModule module, String operation) {
    HostCalls host =
        new HostCalls() {
          @Override
          public HostReply call(HostCall call) {
            return nested(module, "in") instanceof GuestResult.Answered<byte[]>(byte[] answer)
                ? new HostReply.Ok(answer)
                : new HostReply.Failed("the inner call failed");
          }

          @Override
          public void log(String line) {}

          @Override
          public void sleep(Duration duration) {}
        };
    return module.call(
        operation,
        "p".getBytes(StandardCharsets.UTF_8),
        new GuestCall(GivenGuests.LIMITS, TimeBudget.start(GivenGuests.LIMITS), host));
  }
}
