package dev.slipway.release;

import static dev.slipway.ControlApi.admin;
import static dev.slipway.Problems.problem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.DeployedFunction;
import dev.slipway.error.ErrorCode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A WASI command as a function, over REST. */
@QuarkusTest
class CommandReleaseIT {
  private static final List<Map<String, Integer>> TARGETS = List.of(DeployedFunction.target(1, 1));

  @Test
  void theReleasesEnvironmentReachesTheGuest() {
    DeployedFunction function = probe("command-environment");
    release(function, 0, Map.of("environment", Map.of("GREETING", "Grüß Gott")));
    assertThat(ask(function, "environ_get all")).contains(" GREETING=Grüß Gott ");
    assertThat(ask(function, "args_get all")).isEqualTo("args_get all 0 command-environment\n");

    release(function, 1, Map.of("environment", Map.of("OTHER", "1")));

    assertThat(ask(function, "environ_get all")).contains(" OTHER=1 ").doesNotContain("GREETING");
  }

  @Test
  void theVersionNamesItsAbi() {
    DeployedFunction function = probe("command-abi");

    admin()
        .get(function.path() + "/versions/1")
        .then()
        .body("abi", equalTo("wasi-command"))
        .body("dialect", equalTo(null));
  }

  @Test
  void itsExitCodeIsAnError() {
    DeployedFunction function = released("command-exit");

    http(function, "proc_exit 3")
        .then()
        .statusCode(200)
        .body("outcome", equalTo("guest-error"))
        .body("detail", containsString("exit code 3"));
  }

  @Test
  void whatItWritesToItsErrorsIsLogged() {
    DeployedFunction function = released("command-log");

    http(function, "fd_write stderr").then().body("outcome", equalTo("answered"));

    admin().get(function.path() + "/logs").then().body(containsString("wasi-probe: a line"));
  }

  @Test
  void itHasNeitherOperationsNorExports() {
    DeployedFunction function = released("command-others");

    function.invoke(Map.of("operation", "op")).then().spec(problem(ErrorCode.INVOCATION_INVALID));
    function.invoke(Map.of("export", "_start")).then().spec(problem(ErrorCode.INVOCATION_INVALID));
  }

  @Test
  void itHasNoWarmInstances() {
    DeployedFunction function = probe("command-warm");
    Map<String, ?> warm = Map.of("targets", TARGETS, "instances", Map.of("policy", "warm"));

    function
        .release(0, warm)
        .then()
        .spec(problem(ErrorCode.RELEASE_INVALID))
        .body("detail", containsString("WASI command"))
        .body("field", equalTo("instances.policy"));
  }

  private static DeployedFunction probe(String name) {
    DeployedFunction function = DeployedFunction.create(name);
    function.addVersion("wasi-probe", "wasi-probe-preview1", 1);
    return function;
  }

  private static DeployedFunction released(String name) {
    DeployedFunction function = probe(name);
    release(function, 0, Map.of());
    return function;
  }

  private static void release(DeployedFunction function, int seen, Map<String, ?> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("targets", TARGETS);
    function.release(seen, body).then().statusCode(200);
  }

  private static Response http(DeployedFunction function, String call) {
    String body = Base64.getEncoder().encodeToString(call.getBytes(UTF_8));
    return function.invoke(Map.of("http", Map.of("method", "POST", "path", "/", "body", body)));
  }

  private static String ask(DeployedFunction function, String call) {
    String body = http(function, call).path("http.body");
    return new String(Base64.getDecoder().decode(body), UTF_8);
  }
}
