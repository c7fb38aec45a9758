package dev.slipway.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.error.RequestId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogPageTest {
  private final FunctionLog log = GivenLog.of(100);

  @ParameterizedTest
  @CsvSource({
    "level, info, '1,2,3,4'",
    "level, warn, '2,3'",
    "level, error, '2'",
    "version, 2, '1,2,3'",
    "version, 3, '4'",
    "requestId, r-1, '1,2,3'",
    "requestId, r-2, '4'",
    "outcome, guest-trapped, '2,3'",
    "outcome, answered, '4'",
    "search, hello, '1'",
    "search, inner_frame, '2'",
    "search, /path, '3,4'",
    "search, nowhere, ''",
  })
  void aFilterLeavesWhatItNames(String name, String value, String numbers) {
    log.append(LogLevel.INFO, GivenLog.ORIGIN, new LogEvent.Line("say hello"));
    log.append(
        LogLevel.ERROR,
        GivenLog.ORIGIN,
        new LogEvent.Fault("guest-trapped", "unreachable", List.of("inner_frame", "outer")));
    log.append(LogLevel.WARN, GivenLog.ORIGIN, invocation("guest-trapped"));
    LogOrigin other = new LogOrigin(OptionalInt.of(3), OptionalInt.empty(), new RequestId("r-2"));
    log.append(LogLevel.INFO, other, invocation("answered"));

    LogPage page = page(Map.of(name, value));

    assertThat(numbers(page)).isEqualTo(numbers);
    assertThat(page.last()).isEqualTo(4);
  }

  @Test
  void withoutSinceTheNewestCome() {
    GivenLog.lines(log, 20);

    LogPage page = page(Map.of("limit", "3"));

    assertThat(numbers(page)).isEqualTo("18,19,20");
    assertThat(page.next()).isEmpty();
  }

  @Test
  void fromSinceOnPageFollowsPage() {
    GivenLog.lines(log, 5);

    LogPage first = page(Map.of("since", "2", "limit", "3"));
    LogPage second = page(Map.of("since", first.next().orElseThrow(), "limit", "3"));

    assertThat(numbers(first)).isEqualTo("2,3,4");
    assertThat(numbers(second)).isEqualTo("5");
    assertThat(second.next()).isEmpty();
  }

  @Test
  void aGapComesFirst() {
    GivenLog.lines(log, 150);

    LogPage page = page(Map.of("since", "10", "limit", "1"));

    assertThat(page.items())
        .hasSize(2)
        .first()
        .satisfies(gap -> {
          assertThat(gap.kind()).isEqualTo("gap");
          assertThat(gap.from()).contains(10L);
          assertThat(gap.to()).contains(50L);
        });
    assertThat(page.next()).contains("52");
  }

  @Test
  void aNumberOfAnotherEpochMeansFromTheStart() {
    GivenLog.lines(log, 3);

    assertThat(numbers(page(Map.of("since", "3", "epoch", "e0")))).isEqualTo("1,2,3");
    assertThat(numbers(page(Map.of("since", "3", "epoch", GivenLog.EPOCH)))).isEqualTo("3");
    assertThat(numbers(page(Map.of("since", "500")))).isEqualTo("1,2,3");
    assertThat(numbers(page(Map.of("since", "4")))).isEmpty();
  }

  @Test
  void anEventIdIsResumedAfter() {
    GivenLog.lines(log, 3);

    LogQuery query = LogParameters.query(Map.of("since", List.of("1")), GivenLog.EPOCH + ".2");

    assertThat(numbers(LogPage.of(log, query))).isEqualTo("3");
  }

  private LogPage page(Map<String, String> parameters) {
    return LogPage.of(log, GivenLog.query(parameters));
  }

  private static String numbers(LogPage page) {
    return page.items().stream()
        .map(LogItem::number)
        .flatMap(Optional::stream)
        .map(Object::toString)
        .collect(Collectors.joining(","));
  }

  private static LogEvent invocation(String outcome) {
    return new LogEvent.Invocation("GET /path", outcome, Duration.ofMillis(3), OptionalInt.of(0));
  }
}
