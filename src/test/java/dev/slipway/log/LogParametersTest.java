package dev.slipway.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogParametersTest {
  @ParameterizedTest
  @CsvSource({
    "since, -1",
    "since, x",
    "since, 99999999999999999999",
    "level, INFO",
    "level, ''",
    "version, 1.5",
    "version, 4294967296",
    "requestId, a b",
    "requestId, ''",
    "outcome, no-such-code",
    "search, ''",
    "limit, 0",
    "limit, 201",
    "follow, yes",
  })
  void whatCannotBeReadIsRefusedByItsName(String name, String value) {
    SlipwayException refusal =
        catchThrowableOfType(SlipwayException.class, () -> GivenLog.query(Map.of(name, value)));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
    assertThat(refusal.fields()).containsEntry("field", name);
  }

  @ParameterizedTest
  @CsvSource({"12", "e1.", ".1", "e1.x", "E1.1", "e1.9999999999999999999"})
  void anEventIdIsRefusedThatNoLogGave(String id) {
    SlipwayException refusal =
        catchThrowableOfType(SlipwayException.class, () -> LogParameters.query(Map.of(), id));

    assertThat(refusal.fields()).containsEntry("field", "Last-Event-ID");
  }

  @Test
  void withoutParametersEverythingIsWanted() {
    LogQuery query = GivenLog.query(Map.of());

    assertThat(query.since()).isEmpty();
    assertThat(query.limit().limit()).isEqualTo(50);
  }
}
