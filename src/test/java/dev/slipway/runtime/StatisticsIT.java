package dev.slipway.runtime;

import static dev.slipway.ControlApi.admin;
import static dev.slipway.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.DeployedFunction;
import dev.slipway.error.ErrorCode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a function did lately can be read. */
@QuarkusTest
class StatisticsIT {
  @Test
  void aFunctionWithoutTrafficHasZerosAndNoLatency() {
    DeployedFunction function = DeployedFunction.create("stats-none");

    admin()
        .get(function.path() + "/stats")
        .then()
        .statusCode(200)
        .body("window", equalTo("PT5M"))
        .body("invocations", equalTo(0))
        .body("outcomes", anEmptyMap())
        .body("versions", empty())
        .body("latency", nullValue())
        .body("inFlight", equalTo(0));
  }

  @Test
  void invocationsAreCountedByOutcomeAndVersion() {
    DeployedFunction function = DeployedFunction.create("stats-counts");
    function.addVersion("echo", "echo-v1", 1);
    function.addVersion("echo", "echo-v2", 2);
    call(function, "/");
    function.release(0, 1).then().statusCode(200);
    call(function, "/");
    call(function, "/");
    call(function, "/?fail=error");
    function.release(1, 2).then().statusCode(200);
    call(function, "/");

    JsonPath stats = admin().get(function.path() + "/stats?window=PT1H").jsonPath();

    assertThat(stats.getInt("invocations")).isEqualTo(5);
    assertThat(stats.<String, Integer>getMap("outcomes"))
        .isEqualTo(Map.of("answered", 3, "guest-error", 1, "no-release", 1));
    assertThat(stats.getList("versions.version")).containsExactly(1, 2);
    assertThat(stats.<String, Integer>getMap("versions[0].outcomes"))
        .isEqualTo(Map.of("answered", 2, "guest-error", 1));
    assertThat(stats.getInt("versions[1].invocations")).isEqualTo(1);
    assertThat(stats.getInt("latency.count")).isEqualTo(4);
    assertThat(Duration.parse(stats.getString("latency.p50")))
        .isPositive()
        .isLessThanOrEqualTo(Duration.parse(stats.getString("latency.p99")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5m", "PT1S", "PT2H", "-PT5M", "P"})
  void aBadWindowIsRefused(String window) {
    DeployedFunction function =
        DeployedFunction.create("stats-bad-" + Integer.toHexString(window.hashCode()));

    admin()
        .queryParam("window", window)
        .get(function.path() + "/stats")
        .then()
        .spec(problem(ErrorCode.INVALID_REQUEST))
        .body("field", equalTo("window"));
  }

  private static void call(DeployedFunction function, String path) {
    function.invoke(Map.of("http", Map.of("path", path)));
  }
}
