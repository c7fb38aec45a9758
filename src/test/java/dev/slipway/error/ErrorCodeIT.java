package dev.slipway.error;

import static dev.slipway.Problems.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.slipway.ControlApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every code reaches a REST client as its problem. */
@QuarkusTest
class ErrorCodeIT {
  @ParameterizedTest
  @EnumSource
  void everyCodeIsAProblem(ErrorCode code) {
    String path = "/api/v1/test-throw/code/" + code.name();

    Response response = ControlApi.admin().header("X-Request-Id", "mine-1").get(path);

    response
        .then()
        .spec(problem(code))
        .header("Slipway-Request-Id", "mine-1")
        .body("detail", equalTo("This is why. Do that."))
        .body("fix", equalTo("Do that."))
        .body("instance", equalTo(path))
        .body("requestId", equalTo("mine-1"))
        .body("limit", equalTo(7));
  }

  @Test
  void aBugTellsNothingButWhereToLook() {
    Response response =
        ControlApi.admin().header("X-Request-Id", "a b").get("/api/v1/test-throw/bug");

    response
        .then()
        .spec(problem(ErrorCode.INTERNAL))
        .body(not(containsString("secret")))
        .body(not(containsString("at dev.slipway")));
    Assertions.assertThat(response.jsonPath().getString("requestId"))
        .isEqualTo(response.header("Slipway-Request-Id"))
        .matches("[0-9a-f]{32}");
  }
}
