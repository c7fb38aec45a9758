package dev.slipway.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FunctionLogTest {
  @Test
  void anEmptyLogHasNothingAndNoGap() {
    LogSlice slice = GivenLog.of(10).read(1, 10);

    assertThat(slice).isEqualTo(new LogSlice(Optional.empty(), List.of(), 1, 1));
  }

  @Test
  void entriesAreNumberedFromOne() {
    FunctionLog log = GivenLog.of(10);
    GivenLog.lines(log, 3);

    LogSlice slice = log.read(1, 10);

    assertThat(GivenLog.numbers(slice.entries())).containsExactly(1L, 2L, 3L);
    assertThat(slice.gap()).isEmpty();
    assertThat(slice.next()).isEqualTo(4);
  }

  @Test
  void theOldestGiveWayAndLeaveAGap() {
    FunctionLog log = GivenLog.of(40);
    GivenLog.lines(log, 100);

    LogSlice slice = log.read(12, 100);

    assertThat(slice.gap()).contains(new LogGap(12, 60));
    assertThat(slice.gap().orElseThrow()).hasToString("entries 12 to 60 are gone");
    assertThat(slice.entries()).hasSize(40).first().returns(61L, LogEntry::number);
    assertThat(slice.next()).isEqualTo(101);
  }

  @Test
  void whatIsKeptHasNoGap() {
    FunctionLog log = GivenLog.of(40);
    GivenLog.lines(log, 100);

    assertThat(log.read(61, 100).gap()).isEmpty();
  }

  @Test
  void aSliceIsNotLongerThanAskedFor() {
    FunctionLog log = GivenLog.of(40);
    GivenLog.lines(log, 30);

    LogSlice slice = log.read(5, 10);

    assertThat(GivenLog.numbers(slice.entries())).hasSize(10).startsWith(5L).endsWith(14L);
    assertThat(slice.next()).isEqualTo(15);
    assertThat(slice.end()).isEqualTo(31);
  }

  @Test
  void memoryIsBoundedToo() {
    FunctionLog log = new FunctionLog(new LogBounds(1_000, 10_000, 1_000, 1), GivenLog.EPOCH);
    for (int i = 0; i < 100; i++) {
      log.append(LogLevel.INFO, GivenLog.ORIGIN, new LogEvent.Line("x".repeat(900)));
    }

    LogSlice slice = log.read(1, 1_000);

    assertThat(slice.entries()).hasSize(5);
    assertThat(slice.gap()).contains(new LogGap(1, 95));
  }

  @Test
  void theNewestEntryStaysHoweverLargeItIs() {
    FunctionLog log = new FunctionLog(new LogBounds(10, 100, 1_000, 1), GivenLog.EPOCH);

    log.append(LogLevel.INFO, GivenLog.ORIGIN, new LogEvent.Line("x".repeat(900)));

    assertThat(log.read(1, 10).entries()).hasSize(1);
  }

  @Test
  void aLongTextIsCutAndSaysSo() {
    FunctionLog log = GivenLog.of(10);

    log.append(LogLevel.INFO, GivenLog.ORIGIN, new LogEvent.Line("x".repeat(99) + "\uD83D\uDE00y"));

    assertThat(log.read(1, 1).entries().getFirst().event())
        .isEqualTo(new LogEvent.Line("x".repeat(99) + "... (cut from 102 characters)"));
  }
}
