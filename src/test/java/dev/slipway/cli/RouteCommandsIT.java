package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.ControlApi;
import dev.slipway.DeployedFunction;
import dev.slipway.auth.JwtResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Routes and the record of changes by the command. */
@QuarkusTest
class RouteCommandsIT {
  @TempDir private Path home;

  private PlatformUser withFunction(String namespace) {
    DeployedFunction.createIn(namespace, "hello");
    return new PlatformUser(home, ControlApi.adminToken(), namespace);
  }

  private static JsonNode json(Cli cli) throws IOException {
    assertThat(cli.exitCode()).as(cli.err()).isZero();
    return new JsonMapper().readTree(cli.out());
  }

  @Test
  void aRouteIsMadeChangedShownAndRemoved() throws IOException {
    PlatformUser user = withFunction("cli-route");

    Cli made =
        user.run(
            "routes",
            "set",
            "greet",
            "--path=/cli-route",
            "--function=hello",
            "--methods=GET,HEAD",
            "--strip-prefix");
    Cli changed =
        user.run(
            "routes",
            "set",
            "greet",
            "--path=/cli-route",
            "--function=hello",
            "--host=greet.example.com");
    Cli removal = user.run("routes", "remove", "greet");

    assertThat(made.out())
        .isEqualTo(
            "route greet created: GET,HEAD /cli-route at any host -> hello, without the prefix\n");
    assertThat(changed.out())
        .isEqualTo("route greet changed: * /cli-route at greet.example.com -> hello\n");
    assertThat(user.run("routes", "list").out())
        .containsPattern("(?m)^greet +greet.example.com +/cli-route +\\* +hello +no$");
    assertThat(user.run("routes", "get", "greet").out()).containsPattern("path +/cli-route\n");
    assertThat(removal.exitCode()).isEqualTo(2);
    assertThat(removal.err()).contains("/cli-route at greet.example.com -> hello", "--yes");
    assertThat(json(user.run("routes", "list", "-o=json"))).hasSize(1);
    assertThat(user.run("routes", "remove", "greet", "-y").out())
        .isEqualTo("route greet removed\n");
    assertThat(user.run("routes", "get", "greet").exitCode()).isEqualTo(1);
  }

  @Test
  void anAddressThatIsTakenIsRefused() {
    PlatformUser user = withFunction("cli-route-taken");
    user.run("routes", "set", "one", "--path=/cli-taken", "--function=hello");

    Cli cli = user.run("routes", "set", "two", "--path=/cli-taken", "--function=hello");

    assertThat(cli.exitCode()).isEqualTo(1);
    assertThat(cli.err()).contains("error:", "/cli-taken", "fix:", "request id:");
  }

  @Test
  void theAuditSaysWhoChangedWhat() throws IOException {
    PlatformUser user = withFunction("cli-audit");
    user.run("routes", "set", "greet", "--path=/cli-audit", "--function=hello");
    user.run("routes", "set", "greet", "--path=/cli-audit-2", "--function=hello");

    Cli table = user.run("audit");
    Cli changes = user.run("audit", "--limit=1", "--changes");
    JsonNode two = json(user.run("audit", "--limit=2", "-o=json"));
    JsonNode older =
        json(user.run("audit", "--limit=1", "--after", two.get(0).get("id"), "-o=json"));

    assertThat(table.out())
        .containsPattern("(?m)^\\d+ +20\\S+Z +admin +route.created +cli-audit +greet$");
    assertThat(changes.out()).contains("  path: /cli-audit -> /cli-audit-2\n");
    assertThat(two).hasSize(2);
    assertThat((Object) older.get(0)).isEqualTo(two.get(1));
  }

  @Test
  void onlyAnAdminSeesTheAuditOfAll() {
    withFunction("cli-audit-all");
    String viewer = viewer("cli-audit-all");

    Cli all = new PlatformUser(home, ControlApi.adminToken(), "x").run("audit", "-A", "--limit=3");
    Cli refused = new PlatformUser(home, viewer, "cli-audit-all").run("audit", "-A");

    assertThat(all.out()).contains("cli-audit-all");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("error:", "fix:", "request id:");
  }

  @Test
  void aPlatformThatIsAwayIsToldByThree() {
    PlatformUser user = new PlatformUser(home, "", "default");

    Cli cli = user.run("routes", "list", "--url", "http://127.0.0.1:1");

    assertThat(cli.exitCode()).isEqualTo(3);
    assertThat(cli.err()).contains("error: Slipway at http://127.0.0.1:1 does not answer");
  }

  private static String viewer(String namespace) {
    return JwtResource.issuer().token("cli-viewer", "viewer", namespace);
  }
}
