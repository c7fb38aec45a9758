package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.ControlApi;
import dev.slipway.DeployedFunction;
import dev.slipway.SignedGuests;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in, namespaces and issuers by the command. */
@QuarkusTest
class AccessCommandIT {
  @TempDir private Path home;

  private Path profile() {
    return home.resolve("slipway/profile.json");
  }

  private Path tokenFile(String token) throws IOException {
    return Files.writeString(home.resolve("token"), token + "\n");
  }

  /** Without anything in the environment but where the configuration lies. */
  private Cli loggedIn(Object... arguments) {
    Map<String, String> environment = Map.of("XDG_CONFIG_HOME", home.toString());
    return Cli.run(new Surroundings(environment, System.in, false), arguments);
  }

  @Test
  void aLoginKeepsWhatLaterCommandsNeed() throws IOException {
    Path token = tokenFile(ControlApi.adminToken());

    Cli login = loggedIn("login", "--url", PlatformUser.url(), "--token-file", token);
    Cli list = loggedIn("namespaces", "list");

    assertThat(login.exitCode()).isZero();
    assertThat(login.out())
        .contains(PlatformUser.url(), "default")
        .containsPattern("role +admin")
        .contains("all namespaces");
    assertThat(login.out() + login.err()).doesNotContain(ControlApi.adminToken());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(profile())))
        .isEqualTo("rw-------");
    assertThat(list.exitCode()).isZero();
    assertThat(list.out()).containsPattern("(?m)^default ");
  }

  @Test
  void aTokenMayBePipedInOrTyped() {
    PlatformUser nobody = new PlatformUser(home, "", "default");

    Cli piped = nobody.piping(ControlApi.adminToken() + "\n", "login");
    Cli typed = nobody.typing(ControlApi.adminToken() + "\n", "login");

    assertThat(piped.exitCode()).isZero();
    assertThat(typed.exitCode()).isZero();
    assertThat(profile()).exists();
  }

  @Test
  void aWrongTokenIsNotKept() throws IOException {
    Path token = tokenFile("wrong-token-wrong-token-wrong-token");

    Cli login = loggedIn("login", "--url", PlatformUser.url(), "--token-file", token);

    assertThat(login.exitCode()).isEqualTo(1);
    assertThat(login.err()).contains("error:", "fix:", "request id:").doesNotContain("wrong-token");
    assertThat(profile()).doesNotExist();
  }

  @Test
  void aNamespaceThatIsNotThereIsNotKept() throws IOException {
    Path token = tokenFile(ControlApi.adminToken());

    Cli login =
        loggedIn("login", "--url", PlatformUser.url(), "--token-file", token, "-n", "nowhere");

    assertThat(login.exitCode()).isEqualTo(1);
    assertThat(login.err()).contains("no namespace 'nowhere'");
    assertThat(profile()).doesNotExist();
  }

  @Test
  void aNamespaceIsCreatedListedAndDeletedWhenItIsEmpty() {
    PlatformUser admin = new PlatformUser(home, ControlApi.adminToken(), "default");

    Cli created = admin.run("namespaces", "create", "cli-made", "--description", "for tests");
    Cli again = admin.run("namespaces", "create", "cli-made");
    Cli list = admin.run("namespaces", "list");
    Cli unasked = admin.run("namespaces", "delete", "cli-made");
    Cli deleted = admin.typing("y\n", "namespaces", "delete", "cli-made");

    assertThat(created.out()).isEqualTo("Created: namespace cli-made" + System.lineSeparator());
    assertThat(again.out()).startsWith("Was there");
    assertThat(list.out()).containsPattern("cli-made .*for tests");
    assertThat(unasked.exitCode()).isEqualTo(2);
    assertThat(unasked.err()).contains("It holds nothing", "--yes");
    assertThat(deleted.out()).startsWith("Deleted");
  }

  @Test
  void creatingANamespaceAgainKeepsItsLimits() {
    PlatformUser admin = new PlatformUser(home, ControlApi.adminToken(), "default");
    ControlApi.admin()
        .body(Map.of("limits", Map.of("hostCalls", 7)))
        .put("/api/v1/namespaces/cli-limited")
        .then()
        .statusCode(201);

    Cli cli = admin.run("namespaces", "create", "cli-limited", "--description", "x", "-o", "json");

    assertThat(cli.out()).contains("\"hostCalls\" : 7", "\"description\" : \"x\"");
  }

  @Test
  void aUsedNamespaceIsShownAndRefused() {
    DeployedFunction.createIn("cli-used", "busy");
    PlatformUser admin = new PlatformUser(home, ControlApi.adminToken(), "default");

    Cli refused = admin.run("namespaces", "delete", "cli-used", "--yes");

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err())
        .containsPattern("functions +1 +busy")
        .containsPattern("issuers +1 +A")
        .contains("error: The namespace cli-used still has");
  }

  @Test
  void aDeveloperMayNotCreateNamespaces() {
    String token = dev.slipway.auth.JwtResource.issuer().token("dev", "developer", "*");
    PlatformUser developer = new PlatformUser(home, token, "default");

    Cli refused = developer.run("namespaces", "create", "cli-forbidden");

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("The token's role is developer", "request id: ");
  }

  @Test
  void anIssuerIsTrustedListedAndRevoked() throws IOException {
    PlatformUser admin = PlatformUser.admin(home, "cli-issuers");
    String key = new SignedGuests().issuer();

    Cli trusted = admin.run("issuers", "trust", key, "--name", "Acme");
    Cli list = admin.run("issuers", "list", "-o", "json");
    Cli revoked = admin.typing("yes\n", "issuers", "revoke", key);

    assertThat(trusted.out()).contains("Trusted from now on", key);
    JsonNode issuers = new JsonMapper().readTree(list.out());
    assertThat(issuers).hasSize(1);
    assertThat(issuers.get(0).get("name").textValue()).isEqualTo("Acme");
    assertThat(revoked.err()).contains("No version of any function was signed by it");
    assertThat(revoked.out()).contains("Revoked: " + key);
    assertThat(admin.run("issuers", "revoke", key, "--yes").exitCode()).isEqualTo(1);
  }

  @Test
  void aRevocationShowsWhatStopsAndAsks() {
    DeployedFunction adder = DeployedFunction.createIn("cli-revoked", "adder");
    adder.serve(adder.guests().sign(SignedGuests.bytes("add", "add"), java.util.List.of(), 1));
    PlatformUser admin = new PlatformUser(home, ControlApi.adminToken(), "cli-revoked");
    String key = adder.guests().issuer();

    Cli unasked = admin.run("issuers", "revoke", key);
    Cli declined = admin.typing("n\n", "issuers", "revoke", key);

    assertThat(unasked.exitCode()).isEqualTo(2);
    assertThat(unasked.err()).containsPattern("adder +1 +1 \\(100%\\)").contains("--yes");
    assertThat(declined.exitCode()).isEqualTo(1);
    assertThat(declined.err()).contains("Nothing was changed");
    assertThat(admin.run("issuers", "list").out()).contains(key);
  }
}
