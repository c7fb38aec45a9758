package dev.slipway.release;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.DeployedFunction;
import dev.slipway.SignedGuests;
import dev.slipway.claims.ModuleClaims;
import dev.slipway.claims.Validity;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReleaseRefusalIT {
  @Test
  void aReleaseWithoutTargetsIsNoRequest() {
    DeployedFunction function = DeployedFunction.create("refusal-targets");

    function
        .release(0, Map.of())
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-request"))
        .body("field", equalTo("targets"));
  }

  @Test
  void aRollbackSaysWhy() {
    DeployedFunction function = DeployedFunction.create("refusal-reason");

    function
        .rollback(0, Map.of("toRelease", 1))
        .then()
        .statusCode(400)
        .body("field", equalTo("reason"));
  }

  @Test
  void aPolicyThatDoesNotExistIsRefused() {
    DeployedFunction function = DeployedFunction.create("refusal-policy");

    function
        .release(0, Map.of("targets", List.of(), "instances", Map.of("policy", "tepid")))
        .then()
        .statusCode(400)
        .body("field", equalTo("instances.policy"));
  }

  @Test
  void aTokenThatHasExpiredSinceTheUploadIsNotReleased() {
    DeployedFunction function = DeployedFunction.create("refusal-expired");
    Instant end = Instant.now().plusSeconds(3);
    byte[] module =
        function
            .guests()
            .sign(
                SignedGuests.bytes("hello", "hello-v1"),
                ModuleClaims.named("brief", List.of("wascc:http_server")),
                new Validity(Instant.now(), Optional.empty(), Optional.of(end)));
    function.upload(module).then().statusCode(201);
    await().atMost(Duration.ofSeconds(10)).until(() -> Instant.now().isAfter(end.plusSeconds(1)));

    function
        .release(0, 1)
        .then()
        .statusCode(422)
        .body("code", equalTo("release-invalid"))
        .body("check", equalTo("times"));
  }
}
