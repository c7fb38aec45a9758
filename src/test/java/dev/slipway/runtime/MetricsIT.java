package dev.slipway.runtime;

import static dev.slipway.ControlApi.admin;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.DeployedFunction;
import dev.slipway.engine.Engine;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What Prometheus reads of functions and engine. */
@QuarkusTest
class MetricsIT {
  @TestHTTPResource(value = "/metrics", management = true)
  URI metrics;

  @Inject Engine engine;
  @Inject GuestsOfOthers others;

  @Test
  void invocationsAreCountedUnderTheirFunctionUntilItIsDeleted() {
    DeployedFunction function = deployed("metrics-counts");
    call(function, "/");
    call(function, "/");
    call(function, "/?fail=trap");

    String labels = "{namespace=\"default\",function=\"metrics-counts\",";
    assertThat(value("faas_invocations_total" + labels)).contains("2.0");
    assertThat(value("faas_errors_total" + labels + "outcome=\"guest-trapped\",")).contains("1.0");
    assertThat(value("faas_invoke_duration_seconds_count" + labels)).contains("3.0");
    assertThat(value("faas_invoke_duration_seconds_bucket" + labels + "le=\"+Inf\","))
        .contains("3.0");
    assertThat(value("slipway_invocations_in_flight" + labels)).contains("0.0");

    admin().delete(function.path()).then().statusCode(204);

    assertThat(scrape()).doesNotContain("metrics-counts");
  }

  @Test
  void theScheduleIsShown() {
    assertThat(value("slipway_schedule_guests{state=\"running\",")).isPresent();
    assertThat(value("slipway_schedule_guests{state=\"long-running\",")).isPresent();
    assertThat(value("slipway_schedule_guests{state=\"waiting\",")).contains("0.0");
    assertThat(value("slipway_schedule_queued ")).contains("0.0");
  }

  @Test
  void idleWarmInstancesAreShownUntilTheirReleaseEnds() {
    others.awaitNone();
    DeployedFunction function = DeployedFunction.create("metrics-warm");
    function.addVersion("echo", "echo-v1", 1);
    Map<String, ?> warm =
        Map.of(
            "targets",
            List.of(DeployedFunction.target(1, 1)),
            "instances",
            Map.of("policy", "warm"));
    function.release(0, warm).then().statusCode(200);
    call(function, "/");
    call(function, "/");

    assertThat(warmInstances()).isOne();
    admin()
        .get(function.path() + "/stats")
        .then()
        .body("instances.busy", equalTo(0))
        .body("instances.idle", equalTo(1));

    admin().delete(function.path()).then().statusCode(204);

    await().untilAsserted(() -> assertThat(warmInstances()).isZero());
  }

  private double warmInstances() {
    return Double.parseDouble(value("slipway_instances_warm ").orElseThrow());
  }

  @Test
  void theEngineIsNamed() {
    assertThat(
            value(
                "slipway_engine_info{name=\"%s\",version=\"%s\","
                    .formatted(engine.description().name(), engine.description().version())))
        .contains("1.0");
  }

  @Test
  void afterDrainAndDeleteTheBooksAreAsBefore() {
    others.awaitNone();
    DeployedFunction warmUp = deployed("metrics-books-before");
    call(warmUp, "/?fail=trap");
    admin().delete(warmUp.path()).then().statusCode(204);
    Map<String, Long> before = engine.openHandles();
    DeployedFunction function = deployed("metrics-books");
    call(function, "/");
    call(function, "/?fail=trap");
    assertThat(handles("module")).contains((before.get("module") + 1) + ".0");

    admin().delete(function.path()).then().statusCode(204);

    await().untilAsserted(() -> assertThat(engine.openHandles()).isEqualTo(before));
    assertThat(handles("module")).contains(before.get("module") + ".0");
    assertThat(handles("store")).contains(before.get("store") + ".0");
  }

  private Optional<String> handles(String kind) {
    return value("slipway_engine_handles{kind=\"" + kind + "\",");
  }

  /** The value of the sample whose line begins so. */
  private Optional<String> value(String begin) {
    String sample = begin.substring(0, begin.length() - 1);
    return scrape()
        .lines()
        .filter(line -> line.startsWith(begin) || line.startsWith(sample + "}"))
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .findFirst();
  }

  private String scrape() {
    return given().get(metrics).then().statusCode(200).extract().asString();
  }

  private static DeployedFunction deployed(String name) {
    DeployedFunction function = DeployedFunction.create(name);
    function.addVersion("echo", "echo-v1", 1);
    function.release(0, 1).then().statusCode(200);
    return function;
  }

  private static void call(DeployedFunction function, String path) {
    function.invoke(Map.of("http", Map.of("path", path))).then().statusCode(200);
  }
}
