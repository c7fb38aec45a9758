package dev.slipway.health;

import static dev.slipway.ControlApi.admin;
import static dev.slipway.ControlApi.as;
import static dev.slipway.ControlApi.bearer;
import static dev.slipway.Problems.problem;
import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;
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
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AboutIT {
  @Inject IngressListener ingress;

  @Test
  void thePlatformSaysWhatItIs() {
    Instant before = Instant.now();
    int grpcPort =
        ConfigProvider.getConfig().getValue("quarkus.grpc.server.test-port", Integer.class);

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
            .body("grpc.host", equalTo("127.0.0.1"))
            .body("grpc.port", equalTo(grpcPort))
            .body("limits.defaults.memoryBytes", equalTo(64 << 20))
            .body("limits.defaults.wallDeadline", equalTo("PT5S"))
            .body("limits.max.wallDeadline", equalTo("PT5M"))
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

  @Test
  void aRefusalTellsThePlatformsTime() {
    String date = bearer("nobody").get("/api/v1/about").then().extract().header("Date");

    assertThat(date).matches("\\w{3}, \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
    Instant told = RFC_1123_DATE_TIME.parse(date, Instant::from);
    assertThat(told).isBetween(Instant.now().minusSeconds(60), Instant.now());
  }
}
