package dev.slipway.release;

import static dev.slipway.ControlApi.admin;
import static dev.slipway.DeployedFunction.target;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.slipway.DeployedFunction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReleaseIT {
  @Test
  void aNewFunctionHasRelease0WithoutTargets() {
    DeployedFunction function = DeployedFunction.create("release-new");

    admin()
        .get(function.path() + "/release")
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("number", equalTo(0))
        .body("targets", hasSize(0))
        .body("limits.wallDeadline", equalTo("PT5S"));
  }

  @Test
  void aReleasedVersionAnswers() {
    DeployedFunction function = DeployedFunction.create("release-answers");
    function.addVersion("hello", "hello-v1", 1);

    function.release(0, 1).then().statusCode(200).header("ETag", "\"1\"");

    function
        .invoke(Map.of("http", Map.of("path", "/")))
        .then()
        .statusCode(200)
        .body("outcome", equalTo("answered"))
        .body("http.status", equalTo(200))
        .body("http.body", equalTo("SGVsbG8sIHdvcmxkIQo="))
        .body("version", equalTo(1));
  }

  @Test
  void anOlderRevisionIsRefusedUnlessAllowed() {
    DeployedFunction function = DeployedFunction.create("release-older");
    function.addVersion("hello", "hello-v2", 2);
    function.addVersion("hello", "hello-v1", 1);
    function.release(0, 1).then().statusCode(200);

    function.release(1, 2).then().statusCode(409).body("code", equalTo("revision-not-newer"));
    function
        .release(1, Map.of("targets", List.of(target(2, 1)), "allow", List.of("older-revision")))
        .then()
        .statusCode(200);
  }

  @Test
  void anotherSubjectIsRefused() {
    DeployedFunction function = DeployedFunction.create("release-subject");
    function.addVersion("hello", "hello-v1", 1);
    DeployedFunction other = DeployedFunction.create("release-subject-2");

    function
        .upload(other.guests().http("hello", "hello-v2", 2))
        .then()
        .statusCode(422)
        .body("code", equalTo("subject-mismatch"));
  }

  @Test
  void aStaleIfMatchIsRefusedWithTheCurrentState() {
    DeployedFunction function = DeployedFunction.create("release-stale");
    function.addVersion("hello", "hello-v1", 1);
    function.release(0, 1).then().statusCode(200);

    function
        .release(0, 1)
        .then()
        .statusCode(412)
        .body("code", equalTo("precondition-failed"))
        .body("current.number", equalTo(1))
        .body("current.targets.version", contains(1));
  }

  @Test
  void aMissingIfMatchIsRefused() {
    DeployedFunction function = DeployedFunction.create("release-unmatched");

    admin()
        .body(Map.of("targets", List.of()))
        .put(function.path() + "/release")
        .then()
        .statusCode(428)
        .body("code", equalTo("precondition-required"))
        .body("fix", startsWith("Send If-Match"));
  }

  @Test
  void aDryRunTellsTheDifferenceAndChangesNothing() {
    DeployedFunction function = DeployedFunction.create("release-dry");
    function.addVersion("hello", "hello-v1", 1);

    admin()
        .header("If-Match", "\"0\"")
        .body(Map.of("targets", List.of(target(1, 1)), "limits", Map.of("wallDeadline", "PT1S")))
        .put(function.path() + "/release?dryRun=true")
        .then()
        .statusCode(200)
        .body("number", equalTo(1))
        .body("changes.field", contains("limits.wallDeadline", "targets"));

    admin().get(function.path() + "/release").then().body("number", equalTo(0));
  }

  @Test
  void aRollbackRestoresTheWholeState() {
    DeployedFunction function = DeployedFunction.create("release-back");
    function.addVersion("hello", "hello-v1", 1);
    function.addVersion("hello", "hello-v2", 2);
    function
        .release(
            0, Map.of("targets", List.of(target(1, 1)), "environment", Map.of("MODE", "first")))
        .then()
        .statusCode(200);
    function
        .release(
            1, Map.of("targets", List.of(target(2, 1)), "environment", Map.of("MODE", "second")))
        .then()
        .statusCode(200);

    function
        .rollback(2, Map.of("reason", "v2 is slow"))
        .then()
        .statusCode(200)
        .body("number", equalTo(3))
        .body("kind", equalTo("rollback"))
        .body("targets.version", contains(1))
        .body("environment.MODE", equalTo("first"));
  }

  @Test
  void historyTellsWhoWhenWhyAndWhatChanged() {
    DeployedFunction function = DeployedFunction.create("release-history");
    function.addVersion("hello", "hello-v1", 1);
    function
        .release(0, Map.of("targets", List.of(target(1, 1)), "reason", "first"))
        .then()
        .statusCode(200);
    function.release(1, Map.of("targets", List.of())).then().statusCode(200);

    admin()
        .get(function.path() + "/releases")
        .then()
        .statusCode(200)
        .body("items.number", contains(2, 1))
        .body("items[1].reason", equalTo("first"))
        .body("items[1].createdBy", equalTo("admin"))
        .body("items[0].changes.field", contains("targets"));
  }

  @Test
  void aFunctionThatServesCannotLoseItsVersionOrBeUnknown() {
    DeployedFunction function = DeployedFunction.create("release-used");
    function.addVersion("hello", "hello-v1", 1);
    function.release(0, 1).then().statusCode(200);

    admin()
        .delete(function.path() + "/versions/1")
        .then()
        .statusCode(409)
        .body("code", equalTo("in-use"));
    function.release(1, 7).then().statusCode(422).body("code", equalTo("release-invalid"));
  }
}
