package dev.slipway.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RefusalPaceTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final RefusalPace pace = new RefusalPace(2);

  @Test
  void soManyASecondGetAnEntry() {
    assertThat(pace.ask(0)).hasValue(0);
    assertThat(pace.ask(1)).hasValue(0);

    assertThat(pace.ask(SECOND - 1)).isEmpty();
  }

  @Test
  void theNextOneTellsHowManyWerePassedOver() {
    for (int i = 0; i < 10; i++) {
      var _ = pace.ask(5);
    }

    assertThat(pace.ask(SECOND + 5)).hasValue(8);
    assertThat(pace.ask(SECOND + 5)).hasValue(0);
  }
}
