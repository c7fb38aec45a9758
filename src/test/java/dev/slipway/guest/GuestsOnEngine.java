package dev.slipway.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;

/** Tests that run guests on one engine; after each of them nothing may be left open. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class GuestsOnEngine {
  protected final GivenGuests guests = new GivenGuests();

  protected static void answered(GuestResult<byte[]> result, String text) {
    assertThat(result).isInstanceOf(GuestResult.Answered.class);
    byte[] answer = ((GuestResult.Answered<byte[]>) result).answer();
    assertThat(new String(answer, StandardCharsets.UTF_8)).isEqualTo(text);
  }

  @AfterEach
  void nothingIsLeftOpen() {
    assertThat(guests.openHandles())
        .containsEntry("module", 0L)
        .containsEntry("store", 0L)
        .containsEntry("trap", 0L)
        .containsEntry("error", 0L);
  }

  @AfterAll
  void closeEngine() {
    guests.close();
  }
}
