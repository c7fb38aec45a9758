package dev.slipway.guest.wapc;

import static dev.slipway.guest.GivenGuests.wapc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.Limits;
import dev.slipway.guest.FakeHost;
import dev.slipway.guest.GivenGuests;
import dev.slipway.guest.GuestResult;
import dev.slipway.guest.GuestsOnEngine;
import dev.slipway.guest.Limit;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A guest that wants more than it may have is ended, and the limit is named. */
class WapcLimitsIT extends GuestsOnEngine {
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final String SPIN = "(loop $forever (br $forever)) (i32.const 1)";
  private static final String HOST_CALL =
      """
      (drop (call $host (i32.const 0) (i32.const 4) (i32.const 0) (i32.const 0)
        (i32.const 0) (i32.const 0) (i32.const 0) (i32.const 0)))\
      """;

  private FakeHost host = new FakeHost();

  @BeforeEach
  void newHost() {
    host = new FakeHost();
  }

  @ParameterizedTest
  @CsvSource({"respond,1001", "respond,-1", "error,1001", "error,-2147483648"})
  void aResponseOrErrorOverItsLimit(String function, int length) throws Exception {
    exceeded(
        "(call $%s (i32.const 0) (i32.const %d)) (i32.const 1)".formatted(function, length),
        Limit.RESPONSE);
  }

  @Test
  void aResponseAtItsLimitIsAnAnswer() throws Exception {
    GuestResult<byte[]> result =
        guests.call(wapc("(call $respond (i32.const 0) (i32.const 1000)) (i32.const 1)"));

    assertThat(result).isInstanceOf(GuestResult.Answered.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {41, -1, Integer.MAX_VALUE})
  void aLogOverItsLimit(int length) throws Exception {
    exceeded(
        """
        (call $log (i32.const 0) (i32.const 60))
        (call $log (i32.const 0) (i32.const %d)) (i32.const 1)\
        """
            .formatted(length),
        Limit.LOG);

    assertThat(host.lines()).hasSize(1);
  }

  @Test
  void aHostCallOverItsLimit() throws Exception {
    exceeded(
        "(loop $forever %s (br $forever)) (i32.const 1)".formatted(HOST_CALL), Limit.HOST_CALLS);

    assertThat(host.calls()).hasSize(1_000);
  }

  @Test
  void processorTimeOverItsLimit() throws Exception {
    GuestResult<byte[]> result = guests.call(wapc(SPIN), GivenGuests.limits(LONG, SHORT), host);

    assertThat(result).isEqualTo(new GuestResult.LimitExceeded<>(Limit.CPU_TIME));
  }

  @Test
  void theWallDeadline() throws Exception {
    GuestResult<byte[]> result = guests.call(wapc(SPIN), GivenGuests.limits(SHORT, LONG), host);

    assertThat(result).isEqualTo(new GuestResult.DeadlineExceeded<>());
  }

  @ParameterizedTest
  @ValueSource(strings = {"(i32.const 0)", "unreachable", "(i32.const 1)"})
  void aFailureWithMoreThanThreeQuartersOfTheMemoryInUse(String end) throws Exception {
    exceeded("(drop (memory.grow (i32.const 48)))" + end, Limit.MEMORY);
  }

  @Test
  void aFailureWithLessIsTheGuestsOwn() throws Exception {
    GuestResult<byte[]> result =
        guests.call(wapc("(drop (memory.grow (i32.const 47))) (i32.const 0)"));

    assertThat(result).isInstanceOf(GuestResult.Errored.class);
  }

  @Test
  void aGuestThatLivesWithTheMemoryItHasAnswers() throws Exception {
    String body =
        """
        (if (i32.ne (memory.grow (i32.const 64)) (i32.const -1)) (then unreachable))
        (if (i32.eq (memory.grow (i32.const 63)) (i32.const -1)) (then unreachable))
        (call $respond (i32.const 0) (i32.const 4)) (i32.const 1)\
        """;

    answered(guests.call(wapc(body)), "link");
  }

  @Test
  void whatOneGuestUsedTheNextHasAgain() throws Exception {
    Limits limits = GivenGuests.limits(SHORT, LONG);
    GuestResult<byte[]> _ = guests.call(wapc(SPIN), limits, host);

    answered(
        guests.call(wapc("(call $respond (i32.const 0) (i32.const 4)) (i32.const 1)")), "link");
  }

  private void exceeded(String body, Limit limit) throws Exception {
    GuestResult<byte[]> result = guests.call(wapc(body), GivenGuests.LIMITS, host);

    assertThat(result).isEqualTo(new GuestResult.LimitExceeded<>(limit));
  }
}
