package dev.slipway.release;

import static dev.slipway.ControlApi.admin;
import static dev.slipway.DeployedFunction.target;
import static dev.slipway.Problems.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.slipway.DeployedFunction;
import dev.slipway.error.ErrorCode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An earlier release is restored whole, or the call says why it cannot be. */
@QuarkusTest
class RollbackIT {
  @Test
  void aRevokedIssuersVersionIsNotReleasedAnewNorByRollback() {
    DeployedFunction function = hello("rollback-revoked");
    function.release(1, 2).then().statusCode(200);
    admin()
        .delete("/api/v1/namespaces/default/issuers/" + function.guests().issuer())
        .then()
        .statusCode(204);

    Response released = function.release(2, 1);
    Response rolledBack = function.rollback(2, Map.of("reason", "back"));

    released.then().spec(problem(ErrorCode.RELEASE_INVALID)).body("version", equalTo(1));
    rolledBack.then().spec(problem(ErrorCode.RELEASE_INVALID));
    unchanged(function, 2);
  }

  @Test
  void aNamedReleaseIsRestored() {
    DeployedFunction function = hello("rollback-named");
    function
        .release(1, Map.of("targets", List.of(target(2, 1)), "limits", Map.of("hostCalls", 7)))
        .then()
        .statusCode(200);
    function.release(2, Map.of("targets", List.of())).then().statusCode(200);

    Response named = function.rollback(3, Map.of("toRelease", 2, "reason", "the second again"));
    Response empty = function.rollback(4, Map.of("toRelease", 0, "reason", "nothing at all"));

    named
        .then()
        .statusCode(200)
        .header("ETag", "\"4\"")
        .body("targets.version", contains(2))
        .body("limits.hostCalls", equalTo(7))
        .body("reason", equalTo("the second again"));
    empty.then().statusCode(200).body("targets", hasSize(0));
    function.invoke(Map.of("http", Map.of("path", "/"))).then().spec(problem(ErrorCode.NO_RELEASE));
  }

  @Test
  void aRollbackThatCannotBeIsRefused() {
    DeployedFunction function = hello("rollback-rollback");

    Response noOther = function.rollback(1, Map.of("reason", "back"));
    Response unknown = function.rollback(1, Map.of("toRelease", 9, "reason", "back"));
    Response negative = function.rollback(1, Map.of("toRelease", -1, "reason", "back"));
    Response noReason = function.rollback(1, Map.of());
    Response stale = function.rollback(0, Map.of("reason", "back"));

    noOther.then().spec(problem(ErrorCode.RELEASE_INVALID));
    unknown.then().spec(problem(ErrorCode.NOT_FOUND)).body("release", equalTo(9));
    negative.then().spec(problem(ErrorCode.NOT_FOUND));
    noReason.then().spec(problem(ErrorCode.INVALID_REQUEST));
    stale.then().spec(problem(ErrorCode.PRECONDITION_FAILED)).body("current.number", equalTo(1));
    unchanged(function, 1);
  }

  /** A function of two versions that serves the first. */
  private static DeployedFunction hello(String name) {
    DeployedFunction function = DeployedFunction.create(name);
    function.addVersion("hello", "hello-v1", 1);
    function.addVersion("hello", "hello-v2", 1);
    function.release(0, 1).then().statusCode(200);
    return function;
  }

  private static void unchanged(DeployedFunction function, int number) {
    admin().get(function.path() + "/release").then().body("number", equalTo(number));
  }
}
