package dev.slipway.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.Trap;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a guest that breaks the rules of waPC. */
class GarbageIT extends RepositoryGuests {
  @ParameterizedTest
  @CsvSource({
    "garbage,       request-twice,        ok",
    "garbage,       response-twice,       ok",
    "garbage,       response-empty,       ''",
    "garbage,       response-empty-beyond, ''",
    "garbage,       response-and-error,   ok",
    "garbage,       result-two,           ok",
    "garbage,       result-negative,      ok",
    "garbage,       log-not-text,         ok",
    "garbage,       host-ok,              pong",
    "garbage,       host-no-call,         ''",
    "garbage-early, anything,             ok",
    "garbage-start, anything,             ''",
  })
  void isNoHarm(String file, String operation, String response) throws Exception {
    answered(run(file, operation), response);
  }

  @ParameterizedTest
  @CsvSource({
    "response-none,       no response",
    "response-but-failed, the guest failed and gave no text",
    "error-none,          the guest failed and gave no text",
    "error-only,          not ok",
    "error-not-text,      bad \uFFFD",
  })
  void isTheGuestsError(String operation, String text) throws Exception {
    failed(run("garbage", operation), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "request-beyond",
        "request-wraps",
        "response-beyond",
        "response-wraps",
        "error-beyond",
        "log-beyond",
        "host-payload-beyond",
        "host-payload-negative",
        "host-name-beyond",
        "host-response-beyond",
      })
  void endsTheGuest(String operation) throws Exception {
    assertThat(run("garbage", operation))
        .isInstanceOfSatisfying(
            GuestResult.Trapped.class,
            result -> assertThat(result.trap().kind()).isEqualTo(Trap.Kind.MEMORY_OUT_OF_BOUNDS));
  }

  @ParameterizedTest
  @CsvSource({
    "response-negative, RESPONSE",
    "error-negative,    RESPONSE",
    "log-negative,      LOG",
  })
  void exceedsALimit(String operation, Limit limit) throws Exception {
    assertThat(run("garbage", operation)).isEqualTo(new GuestResult.LimitExceeded<>(limit));
  }

  @ParameterizedTest
  @CsvSource({"trap,", "trap-after-error, not ok", "trap-after-response,"})
  void aTrapKeepsTheGuestsText(String operation, String text) throws Exception {
    assertThat(run("garbage", operation)).isInstanceOf(GuestResult.Trapped.class);
    GuestResult.Trapped<byte[]> result = (GuestResult.Trapped<byte[]>) run("garbage", operation);
    assertThat(result.trap().kind()).isEqualTo(Trap.Kind.UNREACHABLE);
    assertThat(result.guestText()).isEqualTo(Optional.ofNullable(text));
  }

  private GuestResult<byte[]> run(String file, String operation) throws Exception {
    try (Guest guest = guest("garbage", file)) {
      return call(guest, operation, "request", new FakeHost().thenOk("pong"));
    }
  }
}
