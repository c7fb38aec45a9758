package dev.slipway.namespace;

import static dev.slipway.Problems.problem;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.ControlApi;
import dev.slipway.error.ErrorCode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The default limits of a namespace over REST. */
@QuarkusTest
class NamespaceLimitsIT {
  private static final String NAMESPACES = "/api/v1/namespaces/";

  @Test
  void whatIsNamedReadsAsItWasPut() {
    put("limits-named", "{\"limits\":{\"wallDeadline\":\"PT1.5S\",\"hostCalls\":7}}");

    Response read = ControlApi.admin().get(NAMESPACES + "limits-named");

    read.then()
        .statusCode(200)
        .body("limits", aMapWithSize(2))
        .body("limits.wallDeadline", equalTo("PT1.5S"))
        .body("limits.hostCalls", equalTo(7));
  }

  @Test
  void whatIsLeftOutIsThePlatformsAgain() {
    put("limits-gone", "{\"limits\":{\"hostCalls\":7}}");

    Response second = put("limits-gone", "{\"description\":\"none\"}");

    second.then().statusCode(200).body("limits", nullValue());
  }

  @ParameterizedTest
  @CsvSource({
    "memoryBytes, 268435457",
    "tableElements, 2147483647",
    "wallDeadline, '\"PT5M1S\"'",
    "cpuTime, '\"PT61S\"'",
    "hostCalls, 1000001",
    "responseBytes, 67108865",
    "logBytes, 1048577",
  })
  void aLimitOverThePlatformsMaximumIsNamed(String limit, String value) {
    Response response = put("limits-over", "{\"limits\":{\"%s\":%s}}".formatted(limit, value));

    response.then().spec(problem(ErrorCode.INVALID_REQUEST)).body("limit", equalTo(limit));
    ControlApi.admin().get(NAMESPACES + "limits-over").then().spec(problem(ErrorCode.NOT_FOUND));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"limits\":{\"memoryBytes\":0}}",
        "{\"limits\":{\"wallDeadline\":\"5s\"}}",
        "{\"limits\":{\"more\":1}}",
        "{\"limits\":[]}"
      })
  void limitsThatAreNoneAreRefused(String body) {
    put("limits-bad", body).then().spec(problem(ErrorCode.INVALID_REQUEST));
  }

  @Test
  void aChangeIsInTheAudit() {
    put("limits-audit", "{\"limits\":{\"hostCalls\":7}}");
    put("limits-audit", "{\"limits\":{\"hostCalls\":8}}");

    Response audit = ControlApi.admin().get(NAMESPACES + "limits-audit/audit");

    audit
        .then()
        .body("items[0].action", equalTo("namespace.changed"))
        .body("items[0].before.limits", equalTo(Map.of("hostCalls", 7)))
        .body("items[0].after.limits", equalTo(Map.of("hostCalls", 8)));
  }

  private static Response put(String name, String body) {
    return ControlApi.admin().body(body).put(NAMESPACES + name);
  }
}
