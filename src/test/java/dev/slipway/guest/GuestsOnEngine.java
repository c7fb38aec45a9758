package dev.slipway.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;

/** Tests that run guests on one engine; after each of them nothing may be left open. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class GuestsOnEngine {
  @SuppressWarnings("this-escape") // what opens an engine uses no state
  protected final GivenGuests guests = open();

  /** The engine of the tests; another one runs the same tests once more. */
  protected GivenGuests open() {
    return GivenGuests.onLibwasmtime();
  }

  protected static void answered(GuestResult<byte[]> result, String text) {
    assertThat(result).isInstanceOf(GuestResult.Answered.class);
    byte[] answer = ((GuestResult.Answered<byte[]>) result).answer();
    assertThat(new String(answer, StandardCharsets.UTF_8)).isEqualTo(text);
  }

  @AfterEach
  void nothingIsLeftOpen() {
    for (String kind : List.of("module", "store", "trap", "error")) {
      assertThat(guests.openHandles().getOrDefault(kind, 0L)).as(kind).isZero();
    }
  }

  @AfterAll
  void closeEngine() {
    guests.close();
  }
}
