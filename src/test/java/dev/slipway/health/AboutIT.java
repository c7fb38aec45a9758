package dev.slipway.health;

import static dev.slipway.ControlApi.admin;
import static dev.slipway.ControlApi.as;
import static dev.slipway.ControlApi.bearer;
import static dev.slipway.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.slipway.error.ErrorCode;
import dev.slipway.ingress.IngressListener;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AboutIT {
  @Inject IngressListener ingress;

  @Test
  void thePlatformSaysWhatItIs() {
    Instant before = Instant.now();

    String time =
        admin()
            .get("/api/v1/about")
            .then()
            .statusCode(200)
            .body("version", not(emptyString()))
            .body("engine.name", not(emptyString()))
            .body("engine.version", not(emptyString()))
            .body("database.reachable", equalTo(true))
            .body("ingress.port", equalTo(ingress.port()))
            .body("caller.name", equalTo("admin"))
            .body("caller.role", equalTo("admin"))
            .body("caller.namespaces", contains("*"))
            .extract()
            .path("time");

    assertThat(Instant.parse(time)).isBetween(before.minusSeconds(1), Instant.now());
  }

  @Test
  void itSaysWhoAsks() {
    as("viewer", "b", "a")
        .get("/api/v1/about")
        .then()
        .statusCode(200)
        .body("caller.role", equalTo("viewer"))
        .body("caller.namespaces", contains("a", "b"));
    bearer("nobody").get("/api/v1/about").then().spec(problem(ErrorCode.UNAUTHENTICATED));
  }
}
