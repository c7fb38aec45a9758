package dev.slipway.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.error.RequestId;
import dev.slipway.error.SlipwayException;
import dev.slipway.function.FunctionKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which outcome the caller of a guest is told that breaks a rule of waPC. */
class GarbageOutcomesIT {
  private static GivenFunctions given;

  @BeforeAll
  static void open() throws IOException {
    given = new GivenFunctions(Map.of());
    for (String file : new String[] {"garbage", "garbage-early", "garbage-start"}) {
      given.serve(
          new FunctionKey("default", file),
          Files.readAllBytes(Path.of("guests/garbage", file + ".wasm")));
    }
  }

  @AfterAll
  static void close() {
    given.close();
  }

  @ParameterizedTest
  @CsvSource({
    "garbage, request-beyond,        guest-trapped",
    "garbage, request-wraps,         guest-trapped",
    "garbage, response-beyond,       guest-trapped",
    "garbage, response-wraps,        guest-trapped",
    "garbage, error-beyond,          guest-trapped",
    "garbage, log-beyond,            guest-trapped",
    "garbage, host-payload-beyond,   guest-trapped",
    "garbage, host-payload-negative, guest-trapped",
    "garbage, host-name-beyond,      guest-trapped",
    "garbage, trap,                  guest-trapped",
    "garbage, trap-after-error,      guest-trapped",
    "garbage, response-negative,     limit-exceeded",
    "garbage, error-negative,        limit-exceeded",
    "garbage, log-negative,          limit-exceeded",
    "garbage, response-none,         guest-error",
    "garbage, response-but-failed,   guest-error",
    "garbage, error-not-text,        guest-error",
    "garbage-early, anything,        answered",
    "garbage-start, anything,        answered",
  })
  void isOneOfTheDesign(String guest, String operation, String name) {
    Outcome<byte[]> outcome =
        given.outcome(
            new FunctionKey("default", guest),
            new OperationInvocation(RequestId.next(), operation, new byte[0]));

    assertThat(Outcomes.name(outcome)).isEqualTo(name);
    if (outcome instanceof Outcome.Failed<byte[]>(Failure failure)) {
      SlipwayException problem = Failures.problem(failure);
      assertThat(problem.code().httpStatus()).isEqualTo(502);
      assertThat(problem.reason()).doesNotContain("Exception", "dev.slipway");
    }
  }
}
