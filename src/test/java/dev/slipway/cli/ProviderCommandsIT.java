package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.ControlApi;
import dev.slipway.DeployedFunction;
import dev.slipway.SignedGuests;
import dev.slipway.servers.RedisServer;
import dev.slipway.servers.ServerProcess;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Providers and bindings by the command. */
@QuarkusTest
class ProviderCommandsIT {
  private static final String GUEST = "counter-wascc-0.7";

  @TempDir private Path home;

  private PlatformUser admin(String namespace) {
    return new PlatformUser(home, ControlApi.adminToken(), namespace);
  }

  /** In a new namespace of its own, with a counter that has one version and no release. */
  private PlatformUser withCounter(String namespace) {
    DeployedFunction counter = DeployedFunction.createIn(namespace, "counter");
    byte[] wasm = SignedGuests.bytes(GUEST, GUEST + "-v1");
    List<String> claims = List.of("wascc:http_server", "wascc:keyvalue");
    counter.upload(counter.guests().sign(wasm, claims, 1)).then().statusCode(201);
    return admin(namespace);
  }

  private static Cli memory(PlatformUser user, String name) {
    return user.run(
        "providers", "create", name, "--contract", "wascc:keyvalue", "--type", "memory");
  }

  private static JsonNode json(Cli cli) throws IOException {
    assertThat(cli.exitCode()).as(cli.err()).isZero();
    return new JsonMapper().readTree(cli.out());
  }

  @Test
  void aProviderIsMadeOnce() throws IOException {
    PlatformUser user = withCounter("cli-provider-create");

    Cli made = memory(user, "store");
    Cli again = memory(user, "store");

    assertThat(made.out())
        .startsWith("provider store created: wascc:keyvalue of type memory, healthy, revision ");
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err())
        .contains("Now it is wascc:keyvalue of type memory", "error:", "request id:");
    assertThat(user.run("providers", "list").out())
        .containsPattern("(?m)^store +wascc:keyvalue +memory +healthy +closed ");
    assertThat(json(user.run("providers", "list", "-o", "json"))).hasSize(1);
  }

  @Test
  void itsConfigurationComesFromAFileAndOptions() throws IOException {
    PlatformUser user = withCounter("cli-provider-config");
    Path file = Files.writeString(home.resolve("c.json"), "{\"maxKeys\": 10, \"maxBytes\": 4096}");

    user.run(
        "providers",
        "create",
        "store",
        "--contract=wascc:keyvalue",
        "--type=memory",
        "--config",
        file,
        "--set",
        "maxKeys=20");
    Cli piped =
        user.piping(
            "{\"maxKeys\": 30}",
            "providers",
            "create",
            "other",
            "--contract=wascc:keyvalue",
            "--type=memory",
            "--config=-");

    assertThat(user.run("providers", "get", "store").out())
        .containsPattern("config.maxKeys +20\n")
        .containsPattern("config.maxBytes +4096\n");
    assertThat(piped.exitCode()).as(piped.err()).isZero();
  }

  @Test
  void aSecretComesFromAFileOrStdinAndIsNotShown() throws IOException {
    PlatformUser user = withCounter("cli-provider-secret");
    Path file = Files.writeString(home.resolve("password"), "hunter2\n");
    try (ServerProcess redis = RedisServer.start("--requirepass", "hunter2")) {
      Object[] create = {
        "providers",
        "create",
        "store",
        "--contract=wascc:keyvalue",
        "--type=redis",
        "--set=url=redis://127.0.0.1:" + redis.port(),
        "--secret",
        "password=-"
      };

      Cli wrong = user.piping("wrong-one", create);
      Cli right = user.piping("hunter2\n", create);
      Cli swap = user.run("providers", "swap", "store", "-y", "--secret", "password=" + file);
      Cli kept = user.run("providers", "swap", "store", "-y", "--set", "timeout=PT1S");

      assertThat(wrong.exitCode()).isEqualTo(1);
      assertThat(wrong.err()).contains("password", "fix:").doesNotContain("wrong-one");
      assertThat(List.of(right.exitCode(), swap.exitCode(), kept.exitCode())).containsOnly(0);
      assertThat(user.run("providers", "get", "store").out())
          .containsPattern("config.password +\\(set, and shown to nobody\\)\n")
          .contains("PT1S");
      assertThat(user.run("audit", "--changes").out()).doesNotContain("hunter2");
      assertThat(user.run("providers", "swap", "store", "-y", "--type=memory").out())
          .contains("of type memory", "instead of type redis");
    }
  }

  @Test
  void aSwapShowsWhoDependsAndThatDataStays() {
    PlatformUser user = withCounter("cli-provider-swap");
    memory(user, "store");
    user.run("bindings", "set", "counter", "wascc:keyvalue", "store");
    user.run("release", "counter", "1");

    Cli script = user.run("providers", "swap", "store", "--set", "maxKeys=10");
    Cli asked = user.typing("y\n", "providers", "swap", "store", "--set", "maxKeys=10");

    assertThat(script.exitCode()).isEqualTo(2);
    assertThat(script.err())
        .containsPattern("counter +wascc:keyvalue +default +2 +yes +yes")
        .contains("Data does not move by itself", "--yes");
    assertThat(asked.exitCode()).as(asked.err()).isZero();
    assertThat(asked.out())
        .contains("provider store swapped: wascc:keyvalue of type memory")
        .containsPattern("0 calls drained, cut over in \\d+ microseconds, no data carried");
    assertThat(user.run("providers", "get", "store").out()).containsPattern("maxKeys +10\n");
  }

  @Test
  void ofTheSameTypeWhatIsNotNamedStays() {
    PlatformUser user = withCounter("cli-provider-same");
    memory(user, "store");
    user.run("providers", "swap", "store", "--yes", "--set", "maxKeys=10");

    user.run("providers", "swap", "store", "--yes", "--set", "maxBytes=5000");

    assertThat(user.run("providers", "get", "store").out())
        .containsPattern("maxKeys +10\n")
        .containsPattern("maxBytes +5000\n");
  }

  @Test
  void aSwapToWhatIsNotReachableChangesNothing() {
    PlatformUser user = withCounter("cli-provider-away");
    memory(user, "store");

    Cli cli =
        user.run(
            "providers", "swap", "store", "--yes", "--type=redis", "--set=url=redis://127.0.0.1:1");

    assertThat(cli.exitCode()).isEqualTo(1);
    assertThat(cli.err()).contains("error:", "fix:", "request id:");
    assertThat(user.run("providers", "get", "store").out()).containsPattern("type +memory\n");
  }

  @Test
  void aRemovalShowsWhoIsHitAndBindingsStay() throws IOException {
    PlatformUser user = withCounter("cli-provider-remove");
    memory(user, "store");
    user.run("bindings", "set", "counter", "wascc:keyvalue", "store");
    user.run("release", "counter", "1");

    Cli script = user.run("providers", "remove", "store");
    Cli removed = user.run("providers", "remove", "store", "--yes");
    Cli gone = user.run("providers", "remove", "store", "--yes");

    assertThat(script.exitCode()).isEqualTo(2);
    assertThat(script.err())
        .contains("counter", "503 capability-unavailable", "gone with it", "--yes");
    assertThat(removed.out()).isEqualTo("provider store removed\n");
    assertThat(removed.err()).contains("counter");
    assertThat(gone.exitCode()).isEqualTo(1);
    assertThat(json(user.run("providers", "dependents", "store", "-o", "json"))).hasSize(1);
    assertThat(user.run("providers", "dependents", "store").out())
        .containsPattern("(?m)^counter +wascc:keyvalue +default +2 +yes +yes$");
  }

  @Test
  void aBindingIsAReleaseAndIsSetOnce() throws IOException {
    PlatformUser user = withCounter("cli-binding-set");
    memory(user, "store");

    Cli bound =
        user.run("bindings", "set", "counter", "wascc:keyvalue/b", "store", "--scope=namespace");
    Cli again =
        user.run("bindings", "set", "counter", "wascc:keyvalue/b", "store", "--scope=namespace");

    assertThat(bound.out())
        .isEqualTo("counter: release 0 -> 1, wascc:keyvalue/b is bound to store\n");
    assertThat(again.out()).contains("release 1 stays, it was bound so");
    assertThat(user.run("bindings", "list", "counter").out())
        .containsPattern("(?m)^wascc:keyvalue +b +store +namespace");
    assertThat(json(user.run("bindings", "list", "counter", "-o=json"))).hasSize(1);
    assertThat(user.run("release", "counter").out())
        .containsPattern("binding +wascc:keyvalue/b -> store, scope namespace\n");
  }

  @Test
  void aBindingThatIsNotClaimedIsRefused() {
    PlatformUser user = withCounter("cli-binding-claim");

    Cli cli = user.run("bindings", "set", "counter", "wascc:blobstore", "store");

    assertThat(cli.exitCode()).isEqualTo(1);
    assertThat(cli.err()).contains("error:", "wascc:blobstore", "fix:", "request id:");
  }

  @Test
  void aBindingIsEndedAfterAsking() {
    PlatformUser user = withCounter("cli-binding-remove");
    memory(user, "store");
    user.run("bindings", "set", "counter", "wascc:keyvalue", "store");

    Cli script = user.run("bindings", "remove", "counter", "wascc:keyvalue");
    Cli ended = user.run("bindings", "remove", "counter", "wascc:keyvalue", "--yes");
    Cli gone = user.run("bindings", "remove", "counter", "wascc:keyvalue", "--yes");

    assertThat(script.exitCode()).isEqualTo(2);
    assertThat(script.err()).contains("served by store, will be denied", "--yes");
    assertThat(ended.out())
        .isEqualTo("counter: release 1 -> 2, wascc:keyvalue/default is bound no more\n");
    assertThat(gone.exitCode()).isEqualTo(1);
  }

  @Test
  void aBindingIsNotSetOverAnotherChange() {
    PlatformUser user = withCounter("cli-binding-other");
    memory(user, "store");
    user.run("bindings", "set", "counter", "wascc:keyvalue", "store");

    Cli cli = user.run("bindings", "set", "counter", "wascc:keyvalue/b", "store", "--if-release=0");

    assertThat(cli.exitCode()).isEqualTo(1);
    assertThat(cli.err()).contains("Now release 1 (binding)", "error: The current release is 1");
  }
}
