package dev.slipway.e2e;

import static dev.slipway.e2e.OwnFunction.target;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A restart forgets nothing: the API and the functions answer as before, word for word. */
class RestartE2E {
  private static final String DEFAULT = "/namespaces/default";

  @Test
  void everythingIsThereAfterARestart() throws IOException {
    try (Platform platform = Platform.start("restart")) {
      OwnFunction echo = released(platform.control());
      OwnFunction revoked = revoked(platform.control());
      String token = platform.adminToken();
      Map<String, JsonNode> told = told(platform.control(), echo, revoked);
      List<String> served = served(platform, echo, revoked);

      platform.stop();
      platform.start();

      assertThat(platform.adminToken()).isEqualTo(token);
      assertThat(told(platform.control(), echo, revoked)).isEqualTo(told);
      assertThat(served(platform, echo, revoked)).isEqualTo(served);
      assertThat(served).contains("200 version 1 release 3: 11", "503 version 1 release 1: ");
      assertThat(echo.release(platform.control(), 3, 2).get("number").asInt()).isEqualTo(4);
    }
  }

  /** Two versions, a route, three releases: one with all of a state's parts, a swap, a rollback. */
  private static OwnFunction released(Control control) throws IOException {
    control.put("/namespaces/second", Map.of("description", "empty"));
    OwnFunction echo = OwnFunction.create(control, "restart");
    echo.upload(control, "echo", "echo-v1");
    echo.upload(control, "echo", "echo-v2");
    control.put(
        echo.path() + "/release",
        0,
        Map.of(
            "targets", List.of(target(1, 1)),
            "limits", Map.of("wallDeadline", "PT3S"),
            "environment", Map.of("MODE", "first"),
            "reason", "begin"));
    echo.release(control, 1, List.of(target(1, 1), target(2, 3)));
    control.post(echo.path() + "/rollback", 2, Map.of("reason", "2 is not liked"));
    control.put(
        DEFAULT + "/routes/restart",
        Map.of("path", "/kept", "function", echo.name(), "stripPrefix", true));
    return echo;
  }

  private static OwnFunction revoked(Control control) throws IOException {
    OwnFunction revoked = OwnFunction.create(control, "revoked");
    revoked.upload(control, "hello", "hello-v1");
    revoked.release(control, 0, 1);
    control.delete(DEFAULT + "/issuers/" + revoked.author().issuer());
    return revoked;
  }

  /** Everything that the API tells, by its path. */
  private static Map<String, JsonNode> told(Control control, OwnFunction... functions)
      throws IOException {
    Map<String, JsonNode> told = new TreeMap<>();
    for (String list : List.of("/namespaces", "/audit")) {
      told.put(list, control.list(list));
    }
    for (String list : List.of("/issuers", "/modules", "/functions", "/routes", "/audit")) {
      told.put(DEFAULT + list, control.list(DEFAULT + list));
    }
    for (OwnFunction function : functions) {
      told.put(function.path() + "/versions", control.list(function.path() + "/versions"));
      told.put(function.path() + "/releases", control.list(function.path() + "/releases"));
      told.put(function.path() + "/release", control.get(function.path() + "/release"));
    }
    return told;
  }

  /** What users get by default hosts, by the route, and from the example of the first start. */
  private static List<String> served(Platform platform, OwnFunction echo, OwnFunction revoked) {
    try (Ingress ingress = platform.ingress()) {
      return List.of(
          shown(ingress.get(echo.host(), "/?pad=2")),
          shown(ingress.get("any.example", "/kept/path?pad=2")),
          shown(ingress.get("any.example", "/hello")),
          shown(ingress.get(revoked.host(), "/")));
    }
  }

  /** A refusal's text names its request, which is another one each time. */
  private static String shown(Answer answer) {
    String body = answer.status() == 200 ? answer.text() : "";
    return "%d version %d release %d: %s"
        .formatted(answer.status(), answer.version(), answer.release(), body);
  }
}
