package dev.slipway.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.adapter.Hammer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.RepeatedTest;

/** Three threads append while two read on: every number is seen once, as an entry or in a gap. */
class FunctionLogHammerTest {
  private static final int APPENDING = 3;
  private static final int LOOPS = 5_000;

  private final FunctionLog log = GivenLog.of(100);
  private final long[] positions = {1, 1};
  private final AtomicInteger disorder = new AtomicInteger();
  private final AtomicLong seen = new AtomicLong();

  @RepeatedTest(5)
  void nothingIsLostOrSeenTwice() throws Exception {
    Hammer.strike(APPENDING + positions.length, LOOPS, this::appendOrRead);
    for (int reader = 0; reader < positions.length; reader++) {
      read(reader);
    }

    assertThat(disorder).hasValue(0);
    assertThat(seen).hasValue((long) positions.length * APPENDING * LOOPS);
    assertThat(log.read(1, 1_000).entries()).hasSize(100);
  }

  private void appendOrRead(int thread, int loop) {
    if (thread < APPENDING) {
      GivenLog.lines(log, 1);
    } else {
      read(thread - APPENDING);
    }
  }

  private void read(int reader) {
    LogSlice slice = log.read(positions[reader], 1_000);
    long expected = positions[reader];
    if (slice.gap().isPresent()) {
      LogGap gap = slice.gap().get();
      disorder.addAndGet(gap.from() == expected ? 0 : 1);
      seen.addAndGet(gap.to() - gap.from() + 1);
      expected = gap.to() + 1;
    }
    for (LogEntry entry : slice.entries()) {
      disorder.addAndGet(entry.number() == expected++ ? 0 : 1);
      seen.incrementAndGet();
    }
    disorder.addAndGet(slice.next() == expected ? 0 : 1);
    positions[reader] = slice.next();
  }
}
