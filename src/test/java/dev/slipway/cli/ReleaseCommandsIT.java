package dev.slipway.cli;

import static dev.slipway.DeployedFunction.target;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.ControlApi;
import dev.slipway.DeployedFunction;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases, their history and the way back, by the command. */
@QuarkusTest
class ReleaseCommandsIT {
  @TempDir private Path home;

  private PlatformUser admin() {
    return new PlatformUser(home, ControlApi.adminToken(), "default");
  }

  private static DeployedFunction twoVersions(String name) {
    DeployedFunction function = DeployedFunction.create(name);
    function.addVersion("hello", "hello-v1", 1);
    function.addVersion("hello", "hello-v2", 2);
    return function;
  }

  private static JsonNode json(Cli cli) throws IOException {
    assertThat(cli.exitCode()).as(cli.err()).isZero();
    return new JsonMapper().readTree(cli.out());
  }

  @Test
  void aReleaseSaysFromWhatToWhat() throws IOException {
    twoVersions("cli-release-step");

    Cli first = admin().run("release", "cli-release-step", "1");
    Cli second =
        admin().run("release", "cli-release-step", "1=9", "2=1", "--limit", "wallDeadline=PT2S");

    assertThat(first.out())
        .isEqualTo(
            "cli-release-step: release 0 -> 1, serves version 1 (100%) instead of nothing\n");
    assertThat(second.out())
        .isEqualTo(
            """
            cli-release-step: release 1 -> 2, serves version 1 (90%), version 2 (10%) instead of \
            version 1 (100%)
              limits.wallDeadline: PT5S -> PT2S
            """);
    assertThat(json(admin().run("release", "cli-release-step", "-o", "json")).get("number"))
        .hasToString("2");
  }

  @Test
  void whatIsNotNamedStays() throws IOException {
    twoVersions("cli-release-stays");
    Path file = Files.writeString(home.resolve("env"), "# mine\nDB_PASSWORD=hunter2\n");
    admin()
        .run(
            "release",
            "cli-release-stays",
            "1=1",
            "2=3",
            "--limit=hostCalls=7",
            "--env=MODE=fast",
            "--env-file=" + file,
            "--max-concurrency=3");

    JsonNode next =
        json(
            admin()
                .run(
                    "release",
                    "cli-release-stays",
                    "--limit=cpuTime=PT0.5S",
                    "--instances=warm,size=2",
                    "--unset-env=MODE",
                    "--reason=less",
                    "-o=json"));

    assertThat((Object) next.get("targets"))
        .hasToString("[{\"version\":1,\"weight\":1},{\"version\":2,\"weight\":3}]");
    assertThat(next.get("limits").get("hostCalls").intValue()).isEqualTo(7);
    assertThat(next.get("limits").get("cpuTime").textValue()).isEqualTo("PT0.5S");
    assertThat((Object) next.get("environment")).hasToString("{\"DB_PASSWORD\":\"hunter2\"}");
    assertThat(next.get("instances").get("policy").textValue()).isEqualTo("warm");
    assertThat(next.get("instances").get("size").intValue()).isEqualTo(2);
    assertThat(next.get("instances").get("maxConcurrency").intValue()).isEqualTo(3);
    assertThat(next.get("reason").textValue()).isEqualTo("less");
  }

  @Test
  void aDryRunShowsTheDifferenceAndChangesNothing() {
    twoVersions("cli-release-dry");
    admin().run("release", "cli-release-dry", "1");

    Cli cli = admin().run("release", "cli-release-dry", "2", "--env", "A=1", "--dry-run");

    assertThat(cli.out())
        .isEqualTo(
            """
            Nothing was changed. Release 2 of cli-release-dry would change this:
              environment.A: nothing -> 1
              targets: version 1 (100%) -> version 2 (100%)
            """);
    assertThat(admin().run("release", "cli-release-dry").out())
        .containsPattern("release +1 \\(release\\) by ")
        .containsPattern("serves +version 1 \\(100%\\)");
  }

  @Test
  void servingNothingIsAskedFor() {
    twoVersions("cli-release-none");
    admin().run("release", "cli-release-none", "1");

    Cli script = admin().run("release", "cli-release-none", "--none");
    Cli no = admin().typing("n\n", "release", "cli-release-none", "--none");
    Cli yes = admin().typing("y\n", "release", "cli-release-none", "--none");

    assertThat(script.exitCode()).isEqualTo(2);
    assertThat(script.err()).contains("version 1 (100%)", "503 no-release", "--yes");
    assertThat(no.exitCode()).isEqualTo(1);
    assertThat(yes.out()).contains("release 1 -> 2, serves nothing instead of version 1");
  }

  @Test
  void aChangeOfSomebodyElseIsToldAndNotOverwritten() {
    DeployedFunction function = twoVersions("cli-release-other");
    function.release(0, Map.of("targets", List.of(target(1, 1)), "reason", "mine"));

    Cli cli = admin().run("release", "cli-release-other", "2", "--if-release", "0");

    assertThat(cli.exitCode()).isEqualTo(1);
    assertThat(cli.err())
        .contains("Now release 1 (release) by admin", "because: mine", "serves version 1 (100%)")
        .contains("error: The current release is 1, not 0", "fix:", "request id: ");
  }

  @Test
  void anOlderRevisionIsRefusedUnlessAllowed() {
    twoVersions("cli-release-older");
    admin().run("release", "cli-release-older", "2");

    Cli refused = admin().run("release", "cli-release-older", "1");
    Cli allowed = admin().run("release", "cli-release-older", "1", "--allow", "older-revision");

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("error:", "revision", "fix:");
    assertThat(allowed.exitCode()).isZero();
  }

  @Test
  void theHistorySaysWhoWhenAndWhy() throws IOException {
    twoVersions("cli-releases");
    admin().run("release", "cli-releases", "1", "--reason", "first of all");
    admin().run("release", "cli-releases", "2");

    Cli table = admin().run("releases", "cli-releases");
    Cli one = admin().run("releases", "cli-releases", "2");
    JsonNode newest = json(admin().run("releases", "cli-releases", "--limit=1", "-o", "json"));

    assertThat(table.out())
        .containsPattern("(?m)^2 +release +version 2 \\(100%\\) +20\\S+Z +admin +targets$")
        .containsPattern("(?m)^1 +release .* first of all +targets$");
    assertThat(one.out()).contains("changed:\n  targets: version 1 (100%) -> version 2 (100%)\n");
    assertThat(newest).hasSize(1);
    assertThat(newest.get(0).get("number").intValue()).isEqualTo(2);
  }

  @Test
  void aRollbackRestoresTheWholeState() {
    twoVersions("cli-rollback");
    admin().run("release", "cli-rollback", "1", "--env", "MODE=first");
    admin().run("release", "cli-rollback", "2", "--env", "MODE=second");
    admin().run("release", "cli-rollback", "2", "--env", "MODE=third");

    Cli back = admin().run("rollback", "cli-rollback", "--reason", "slow");
    Cli forth = admin().run("rollback", "cli-rollback", "--to", "2", "--reason", "no, fast");

    assertThat(back.out())
        .isEqualTo(
            """
            cli-rollback: release 3 -> 4, serves version 1 (100%) instead of version 2 (100%)
              environment.MODE: third -> first
            """);
    assertThat(forth.out()).contains("release 4 -> 5", "environment.MODE: first -> second");
  }

  @Test
  void aFunctionThatIsNotThereIsRefused() {
    for (String command : List.of("release", "releases")) {
      Cli cli = admin().run(command, "cli-nobody");

      assertThat(cli.exitCode()).isEqualTo(1);
      assertThat(cli.err()).contains("error:", "cli-nobody", "fix:", "request id:");
    }
  }
}
