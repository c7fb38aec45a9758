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
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a guest may answer, and how a call ends. Words lie in memory as {@link GivenGuests} says.
 */
class WapcModuleIT extends GuestsOnEngine {
  private static final String SAY_ERROR = "(call $error (i32.const 32) (i32.const 10))";
  private static final String RESPOND_LINK = "(call $respond (i32.const 0) (i32.const 4))";

  @Test
  void givesTheGuestItsPayload() throws Exception {
    String echo =
        """
        (call $request (i32.const 100) (i32.const 200))
        (call $respond (i32.const 200) (local.get $length)) (i32.const 1)\
        """;

    answered(guests.call(wapc(echo)), "request");
  }

  @Test
  void givesTheGuestItsOperation() throws Exception {
    String operation =
        """
        (call $request (i32.const 100) (i32.const 200))
        (call $respond (i32.const 100) (local.get $operation)) (i32.const 1)\
        """;

    answered(guests.call(wapc(operation)), "op");
  }

  @Test
  void theLastResponseCounts() throws Exception {
    String twice = "(call $respond (i32.const 43) (i32.const 3))" + RESPOND_LINK + "(i32.const 1)";

    answered(guests.call(wapc(twice)), "link");
  }

  @Test
  void anEmptyResponseIsAnAnswer() throws Exception {
    answered(
        guests.call(wapc("(call $respond (i32.const 65536) (i32.const 0)) (i32.const 1)")), "");
  }

  @Test
  void aSuccessAfterAnErrorTextIsASuccess() throws Exception {
    answered(guests.call(wapc(SAY_ERROR + RESPOND_LINK + "(i32.const -1)")), "link");
  }

  @Test
  void anErrorHasItsText() throws Exception {
    errored(guests.call(wapc(SAY_ERROR + RESPOND_LINK + "(i32.const 0)")), "error text");
  }

  @Test
  void anErrorWithoutTextSaysSo() throws Exception {
    errored(guests.call(wapc("(i32.const 0)")), "the guest failed and gave no text");
  }

  @Test
  void aSuccessWithoutResponseIsAnError() throws Exception {
    errored(guests.call(wapc("(i32.const 1)")), "no response");
    errored(guests.call(wapc(SAY_ERROR + "(i32.const 1)")), "error text");
  }

  @Test
  void brokenUtf8InAnErrorIsReplaced() throws Exception {
    String broken =
        """
        (i32.store8 (i32.const 32) (i32.const 255))
        (call $error (i32.const 32) (i32.const 2)) (i32.const 0)\
        """;

    errored(guests.call(wapc(broken)), "\ufffdr");
  }

  @Test
  void aTrapKeepsTheTextThatTheGuestHadSet() throws Exception {
    trapped(guests.call(wapc("unreachable")), Trap.Kind.UNREACHABLE, Optional.empty());
    trapped(
        guests.call(wapc(SAY_ERROR + "unreachable")),
        Trap.Kind.UNREACHABLE,
        Optional.of("error text"));
  }

  @Test
  void aGuestWithoutEndOfItsStackTraps() throws Exception {
    String recursion = "(func $deep (result i32) (i32.add (call $deep) (i32.const 1)))";

    trapped(
        guests.call(wapc(recursion, "(call $deep)")), Trap.Kind.STACK_OVERFLOW, Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(call $request (i32.const 65535) (i32.const 0))",
        "(call $request (i32.const 0) (i32.const -1))",
        "(call $respond (i32.const 65536) (i32.const 1))",
        "(call $respond (i32.const -4) (i32.const 8))",
        "(call $error (i32.const 65530) (i32.const 7))",
        "(call $log (i32.const -1) (i32.const 1))",
        "(drop (call $host (i32.const -1) (i32.const 1) (i32.const 0) (i32.const 0)"
            + " (i32.const 0) (i32.const 0) (i32.const 0) (i32.const 0)))",
        "(drop (call $host (i32.const 0) (i32.const 1) (i32.const 0) (i32.const -1)"
            + " (i32.const 0) (i32.const 0) (i32.const 0) (i32.const 0)))",
        "(drop (call $host (i32.const 0) (i32.const 1) (i32.const 0) (i32.const 0)"
            + " (i32.const 0) (i32.const 65537) (i32.const 0) (i32.const 0)))",
        "(drop (call $host (i32.const 0) (i32.const 1) (i32.const 0) (i32.const 0)"
            + " (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 2147483647)))",
      })
  void aPointerOutOfBoundsTraps(String call) throws Exception {
    FakeHost host = new FakeHost();

    GuestResult<byte[]> result =
        guests.call(wapc(call + RESPOND_LINK + "(i32.const 1)"), GivenGuests.LIMITS, host);

    trapped(result, Trap.Kind.MEMORY_OUT_OF_BOUNDS, Optional.empty());
    assertThat(host.calls()).isEmpty();
    assertThat(host.lines()).isEmpty();
  }

  @Test
  void everyCallHasAnInstanceOfItsOwn() throws Exception {
    String counter =
        """
        (i32.store8 (i32.const 43) (i32.add (i32.load8_u (i32.const 43)) (i32.const 1)))
        (call $respond (i32.const 43) (i32.const 1)) (i32.const 1)\
        """;
    try (Guest guest = guests.guest(wapc(counter))) {
      WapcModule module = ((Guest.Wapc) guest).module();

      List<GuestResult<byte[]>> results =
          GuestThreads.call(() ->
              List.of(module.call("", new byte[0], call()), module.call("", new byte[0], call())));

      answered(results.getFirst(), "2");
      answered(results.getLast(), "2");
    }
  }

  private static GuestCall call() {
    return new GuestCall(GivenGuests.LIMITS, TimeBudget.start(GivenGuests.LIMITS), new FakeHost());
  }

  private static void errored(GuestResult<byte[]> result, String text) {
    assertThat(result).isEqualTo(new GuestResult.Errored<>(text));
  }

  private static void trapped(
      GuestResult<byte[]> result, Trap.Kind kind, Optional<String> guestText) {
    assertThat(result).isInstanceOf(GuestResult.Trapped.class);
    GuestResult.Trapped<byte[]> trapped = (GuestResult.Trapped<byte[]>) result;
    assertThat(trapped.trap().kind()).isEqualTo(kind);
    assertThat(trapped.guestText()).isEqualTo(guestText);
  }
}
