package dev.slipway.guest.wapc;

import static dev.slipway.guest.GivenGuests.wapc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.guest.FakeHost;
import dev.slipway.guest.GivenGuests;
import dev.slipway.guest.GuestResult;
import dev.slipway.guest.GuestsOnEngine;
import dev.slipway.guest.HostCall;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Host calls of eight parameters: link, contract, operation and payload. */
class WapcHostCallIT extends GuestsOnEngine {
  private static final String CALL =
      """
      (call $host (i32.const 0) (i32.const 4) (i32.const 5) (i32.const 8)
        (i32.const 14) (i32.const 9) (i32.const 24) (i32.const 7))\
      """;

  /** What the guest reads back: the reply at 100 and the error behind it. */
  private static final String ANSWER_BOTH =
      """
      (call $host_response (i32.const 100))
      (call $host_error (i32.add (i32.const 100) (call $host_response_len)))
      (call $respond (i32.const 100)
        (i32.add (call $host_response_len) (call $host_error_len)))
      (i32.const 1)\
      """;

  private FakeHost host = new FakeHost();

  @BeforeEach
  void newHost() {
    host = new FakeHost();
  }

  @Test
  void aCallReachesTheHostWhole() throws Exception {
    host.thenOk("reply");

    answered(call("(drop " + CALL + ")" + ANSWER_BOTH), "reply");

    HostCall call = host.calls().getFirst();
    assertThat(call.link()).isEqualTo("link");
    assertThat(call.contract()).isEqualTo("contract");
    assertThat(call.operation()).isEqualTo("operation");
    assertThat(new String(call.payload(), StandardCharsets.UTF_8)).isEqualTo("payload");
  }

  @Test
  void aFailedCallTellsTheGuestItsText() throws Exception {
    host.thenFailed("not böund");

    answered(call("(drop " + CALL + ")" + ANSWER_BOTH), "not böund");
  }

  @Test
  void theResultTellsWhichOfBothItWas() throws Exception {
    host.thenOk("").thenFailed("");
    String digits =
        """
        (i32.store8 (i32.const 100) (i32.add (i32.const 48) %s))
        (i32.store8 (i32.const 101) (i32.add (i32.const 48) %s))
        (call $respond (i32.const 100) (i32.const 2)) (i32.const 1)\
        """
            .formatted(CALL, CALL);

    answered(call(digits), "10");
  }

  @Test
  void aReplyIsGoneWithTheNextCall() throws Exception {
    host.thenOk("long reply").thenFailed("no");

    answered(call("(drop %s) (drop %s)".formatted(CALL, CALL) + ANSWER_BOTH), "no");
  }

  @Test
  void anErrorIsGoneWithTheNextCall() throws Exception {
    host.thenFailed("long error").thenOk("ok");

    answered(call("(drop %s) (drop %s)".formatted(CALL, CALL) + ANSWER_BOTH), "ok");
  }

  @Test
  void beforeAnyCallBothAreEmpty() throws Exception {
    answered(call(ANSWER_BOTH), "");
  }

  @Test
  void noLinkIsTheDefaultLink() throws Exception {
    String call = CALL.replaceFirst("\\(i32.const 4\\)", "(i32.const 0)");

    answered(call("(drop " + call + ")" + ANSWER_BOTH), "");

    assertThat(host.calls().getFirst().link()).isEqualTo("default");
  }

  @Test
  void aLineReachesTheLog() throws Exception {
    answered(call("(call $log (i32.const 32) (i32.const 10))" + ANSWER_BOTH), "");

    assertThat(host.lines()).containsExactly("error text");
  }

  private GuestResult<byte[]> call(String body) throws Exception {
    return guests.call(wapc(body), GivenGuests.LIMITS, host);
  }
}
