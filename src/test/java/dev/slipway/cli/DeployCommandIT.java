package dev.slipway.cli;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.SignedGuests;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a file to a function that serves, by one command. */
@QuarkusTest
class DeployCommandIT {
  private static final AtomicInteger NAMESPACES = new AtomicInteger();

  @TempDir private Path home;
  @TempDir private Path files;

  private PlatformUser admin;
  private Path hello;

  @BeforeEach
  void takeAnUnsignedGuest() throws IOException {
    admin = PlatformUser.admin(home, "cli-deploy-" + NAMESPACES.incrementAndGet());
    hello = guest("hello", "hello-v1");
  }

  private Path guest(String name, String file) throws IOException {
    return Files.write(files.resolve("greeter.wasm"), SignedGuests.bytes(name, file));
  }

  private Cli deploy(Object... more) {
    List<Object> arguments = new ArrayList<>(List.of("deploy", hello));
    arguments.addAll(List.of(more));
    return admin.run(arguments.toArray());
  }

  private Path keys() {
    return home.resolve("slipway/keys");
  }

  private JsonNode serving(String function) throws IOException {
    return new JsonMapper()
        .readTree(admin.run("release", function, "-o", "json").out())
        .path("targets");
  }

  @Test
  void theFirstTimeItMakesKeysHasThemTrustedAndServes() throws IOException {
    Cli cli =
        admin.typing("y\ny\n", "deploy", hello, "--cap", "wascc:http_server", "--reason", "first");

    assertThat(cli.exitCode()).as(cli.err()).isZero();
    assertThat(cli.out())
        .containsPattern("keys +made the account key")
        .containsPattern("issuer +A\\w+ is trusted")
        .containsPattern("signed +revision 1, claims wascc:http_server")
        .containsPattern("function +greeter is created")
        .containsPattern("release +1 serves version 1")
        .containsPattern(
            "address +http://greeter\\.%s\\.localhost:\\d+/".formatted(admin.namespace()));
    assertThat(serving("greeter").get(0).get("version").intValue()).isEqualTo(1);
    assertThat(mode(keys())).isEqualTo("rwx------");
    try (var made = Files.list(keys())) {
      assertThat(made).hasSize(2).allSatisfy(key -> assertThat(mode(key)).isEqualTo("rw-------"));
    }
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void theAddressAtTheEndAnswers() {
    Cli cli = deploy("--yes", "--cap", "wascc:http_server");

    String last = cli.out().strip().lines().toList().getLast();
    URI address = URI.create(last.replaceFirst("address +", ""));

    given()
        .header("Host", address.getHost())
        .get("http://127.0.0.1:" + address.getPort() + "/")
        .then()
        .statusCode(200)
        .header("Slipway-Function", admin.namespace() + "/greeter");
  }

  @Test
  void withoutATerminalItWantsYesAndLeavesNothing() {
    Cli cli = deploy();

    assertThat(cli.exitCode()).isEqualTo(2);
    assertThat(cli.err()).contains("--yes");
    assertThat(keys()).doesNotExist();
    assertThat(admin.run("functions", "list", "-o", "json").out().strip()).isEqualTo("[ ]");
  }

  @Test
  void theSameFileAgainChangesNothing() {
    deploy("--yes", "--cap", "wascc:http_server");

    Cli again = deploy("--cap", "wascc:http_server");
    Cli bare = deploy();

    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(again.out())
        .containsPattern("release +1 serves version 1 already")
        .contains("nothing has changed");
    assertThat(bare.out()).contains("nothing has changed");
  }

  @Test
  void otherCodeBecomesTheNextRevisionWithTheSameClaims() throws IOException {
    deploy("--yes", "--cap", "wascc:http_server");
    guest("hello", "hello-v2");

    Cli next = deploy();
    JsonNode version =
        new JsonMapper().readTree(admin.run("versions", "view", "greeter", 2, "-o", "json").out());

    assertThat(next.out()).contains("2 serves version 2 in place of version 1 (100%)");
    assertThat(version.get("revision").intValue()).isEqualTo(2);
    assertThat(version.get("capabilities").get(0).textValue()).isEqualTo("wascc:http_server");
  }

  @Test
  void otherClaimsAreAnotherVersion() {
    deploy("--yes");

    Cli next = deploy("--cap", "wascc:http_server");

    assertThat(next.out()).contains("2 serves version 2 in place of version 1");
  }

  @Test
  void aReleaseThatWasRefusedGoesOnWithTheVersionThatIsThere() {
    Cli refused = deploy("--yes", "--cap", "wascc:keyvalue");
    Cli allowed = deploy("--cap", "wascc:keyvalue", "--allow", "unbound-capability");

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("wascc:keyvalue");
    assertThat(allowed.exitCode()).as(allowed.err()).isZero();
    assertThat(allowed.out()).contains("1 serves version 1 in place of nothing");
  }

  @Test
  void aRehearsalShowsEachStepAndTakesNone() {
    Cli first = deploy("--dry-run", "--cap", "wascc:http_server");
    Cli functions = admin.run("functions", "list", "-o", "json");
    deploy("--yes");
    Cli same = deploy("--dry-run");

    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.out())
        .containsPattern("keys +would make")
        .containsPattern("issuer +would have A\\w+ trusted")
        .containsPattern("module +would store")
        .containsPattern("function +would create greeter")
        .containsPattern("release +would serve the new version in place of nothing");
    assertThat(functions.out().strip()).isEqualTo("[ ]");
    assertThat(same.out()).contains("nothing has changed");
  }

  @Test
  void aSignedFileGoesUpAsItIs() throws IOException {
    SignedGuests guests = new SignedGuests();
    Files.write(hello, guests.http("hello", "hello-v1", 5));

    Cli untrusted = deploy("--yes");
    admin.run("issuers", "trust", guests.issuer(), "--name", "x");
    Cli deployed = deploy("--yes");
    Cli again = deploy("--yes");
    Cli misled = deploy("--rev", 9);

    assertThat(untrusted.exitCode()).isEqualTo(1);
    assertThat(untrusted.err()).contains("does not trust the issuer");
    assertThat(deployed.out()).containsPattern("function +test is created");
    assertThat(again.out()).contains("nothing has changed");
    assertThat(keys()).doesNotExist();
    assertThat(misled.exitCode()).isEqualTo(2);
    assertThat(misled.err()).contains("is signed");
  }

  @Test
  void aFunctionOfAnotherKeyIsLeftAlone() throws IOException {
    SignedGuests others = new SignedGuests();
    admin.run("issuers", "trust", others.issuer(), "--name", "others");
    Path signed = Files.write(files.resolve("x.wasm"), others.http("hello", "hello-v1", 1));
    admin.run("deploy", signed, "--function", "theirs");

    Cli cli = deploy("--function", "theirs", "--yes");

    assertThat(cli.exitCode()).isEqualTo(1);
    assertThat(cli.err()).contains("pinned to " + others.subject(), "--subject");
    assertThat(keys()).doesNotExist();
  }

  @Test
  void anotherReleaseInBetweenIsTold() {
    deploy("--yes");

    Cli late = deploy("--cap", "wascc:http_server", "--if-release", 0);

    assertThat(late.exitCode()).isEqualTo(1);
    assertThat(late.err()).contains("Now release 1", "it serves version 1", "request id: ");
  }

  @Test
  void programsGetOneDocument() throws IOException {
    Cli cli = deploy("--yes", "-o", "json");

    JsonNode document = new JsonMapper().readTree(cli.out());
    assertThat(document.get("changed").booleanValue()).isTrue();
    assertThat(document.at("/version/number").intValue()).isEqualTo(1);
    assertThat(document.at("/release/number").intValue()).isEqualTo(1);
    assertThat(document.has("dryRun")).isFalse();
    assertThat(cli.err()).contains("serves version 1");
  }

  @Test
  void programsSeeARehearsalStepByStep() throws IOException {
    Cli first = deploy("--dry-run", "--cap", "wascc:http_server", "-o", "json");
    deploy("--yes");
    Cli same = deploy("--dry-run", "-o", "json");

    JsonNode would = new JsonMapper().readTree(first.out());
    assertThat(would.get("dryRun").booleanValue()).isTrue();
    assertThat(would.get("changed").booleanValue()).isFalse();
    assertThat(would.get("wouldChange").booleanValue()).isTrue();
    assertThat(would.get("steps").findValuesAsText("step"))
        .containsExactly("keys", "issuer", "signed", "module", "function", "release");
    assertThat(would.at("/steps/4/text").textValue()).isEqualTo("would create greeter");
    JsonNode nothing = new JsonMapper().readTree(same.out());
    assertThat(nothing.get("wouldChange").booleanValue()).isFalse();
    assertThat(nothing.at("/release/number").intValue()).isEqualTo(1);
  }

  @Test
  void aFileWhoseNameIsNoneWantsTheFunctions() throws IOException {
    hello = Files.move(hello, files.resolve("Hello World.wasm"));

    Cli cli = deploy("--yes");

    assertThat(cli.exitCode()).isEqualTo(2);
    assertThat(cli.err()).contains("--function");
  }
}
