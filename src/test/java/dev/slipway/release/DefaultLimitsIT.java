package dev.slipway.release;

import static dev.slipway.ControlApi.admin;
import static dev.slipway.DeployedFunction.target;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.DeployedFunction;
import dev.slipway.SignedGuests;
import dev.slipway.engine.Wat;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The limits of a namespace where its functions meet them. */
@QuarkusTest
class DefaultLimitsIT {
  private static final List<Map<String, Integer>> FIRST = List.of(target(1, 1));

  @Test
  void aFirstReleaseTakesThemAndKeepsThemWhenTheyChange() {
    DeployedFunction function = adder("limits-first", "{\"hostCalls\":7}");

    function.release(0, 1).then().statusCode(200).body("limits.hostCalls", equalTo(7));
    limits("limits-first", "{\"hostCalls\":8}");

    function.release(1, Map.of("targets", FIRST)).then().body("limits.hostCalls", equalTo(7));
    admin().get(function.path() + "/releases/1").then().body("limits.hostCalls", equalTo(7));
  }

  @Test
  void namedLimitsHaveThemForWhatTheyLeaveOut() {
    DeployedFunction function = adder("limits-named-in", "{\"hostCalls\":7,\"logBytes\":9}");

    function
        .release(0, Map.of("targets", FIRST, "limits", Map.of("logBytes", 10)))
        .then()
        .body("limits.hostCalls", equalTo(7))
        .body("limits.logBytes", equalTo(10))
        .body("limits.wallDeadline", equalTo("PT5S"));
    limits("limits-named-in", "{\"hostCalls\":8}");
    function
        .release(1, Map.of("targets", FIRST, "limits", Map.of()))
        .then()
        .body("limits.hostCalls", equalTo(8))
        .body("limits.logBytes", equalTo(65536));
  }

  @Test
  void aRollbackBringsBackThoseOfThen() {
    DeployedFunction function = adder("limits-back", "{\"hostCalls\":7}");
    function.release(0, 1);
    limits("limits-back", "{\"hostCalls\":8}");
    function.release(1, Map.of("targets", List.of(), "limits", Map.of()));

    function
        .rollback(2, Map.of("toRelease", 1, "reason", "again"))
        .then()
        .body("limits.hostCalls", equalTo(7));
  }

  @Test
  void aVersionWithoutReleaseIsInvokedByThem() {
    DeployedFunction function = DeployedFunction.createIn("limits-direct", "spin");
    limits("limits-direct", "{\"wallDeadline\":\"PT0.1S\"}");
    byte[] spin = Wat.compile("(module (func (export \"f\") (loop (br 0))))");
    function.upload(function.guests().sign(spin, List.of(), 1)).then().statusCode(201);

    function
        .invoke(Map.of("export", "f", "version", 1))
        .then()
        .statusCode(200)
        .body("outcome", equalTo("deadline-exceeded"));
  }

  private static DeployedFunction adder(String namespace, String limits) {
    DeployedFunction function = DeployedFunction.createIn(namespace, "add");
    limits(namespace, limits);
    byte[] add = function.guests().sign(SignedGuests.bytes("add", "add"), List.of(), 1);
    function.upload(add).then().statusCode(201);
    return function;
  }

  private static void limits(String namespace, String limits) {
    admin()
        .body("{\"limits\":" + limits + "}")
        .put("/api/v1/namespaces/" + namespace)
        .then()
        .statusCode(200);
  }
}
