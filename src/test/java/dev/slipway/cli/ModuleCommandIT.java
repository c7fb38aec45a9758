package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.ControlApi;
import dev.slipway.SignedGuests;
import dev.slipway.engine.Wat;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules, functions and versions by the command. */
@QuarkusTest
class ModuleCommandIT {
  private static final AtomicInteger NAMESPACES = new AtomicInteger();

  @TempDir private Path home;

  private final SignedGuests guests = new SignedGuests();
  private PlatformUser admin;

  @BeforeEach
  void trustAnIssuer() {
    admin = PlatformUser.admin(home, "cli-modules-" + NAMESPACES.incrementAndGet());
    assertThat(admin.run("issuers", "trust", guests.issuer(), "--name", "x").exitCode()).isZero();
  }

  private Path signed(String export, int revision) throws IOException {
    byte[] wasm = Wat.compile("(module (func (export \"" + export + "\")))");
    return Files.write(home.resolve(export + ".wasm"), guests.sign(wasm, List.of(), revision));
  }

  private static String digest(Path file) throws IOException {
    return WasmFile.digest(Files.readAllBytes(file));
  }

  @Test
  void aModuleIsUploadedOnceAndListed() throws IOException {
    Path file = signed("once", 3);

    Cli first = admin.run("modules", "upload", file);
    Cli again = admin.run("modules", "upload", file);
    Cli list = admin.run("modules", "list");

    assertThat(first.out()).startsWith("Stored").contains(digest(file));
    assertThat(again.out()).contains("nothing changed");
    assertThat(list.out()).contains(digest(file).substring(0, 19)).containsPattern(" 3 +exports");
  }

  @Test
  void aBeginningOfADigestIsEnough() throws IOException {
    Path file = signed("short", 1);
    admin.run("modules", "upload", file);
    String hex = digest(file).substring(7, 15);
    Path copy = home.resolve("copy.wasm");

    Cli view = admin.run("modules", "view", hex);
    Cli download = admin.run("modules", "download", "sha256:" + hex, copy);
    Cli deleted = admin.run("modules", "delete", hex, "--yes");
    Cli gone = admin.run("modules", "view", hex);

    assertThat(view.out()).contains(digest(file)).containsPattern("exports +short");
    assertThat(download.exitCode()).isZero();
    assertThat(copy).hasSameBinaryContentAs(file);
    assertThat(deleted.out()).contains("Deleted: " + digest(file));
    assertThat(gone.exitCode()).isEqualTo(1);
    assertThat(gone.err()).contains("No module", hex, "modules list");
  }

  @Test
  void aVerdictIsPrintedCheckByCheck() throws IOException {
    Path good = signed("good", 1);
    Path unsigned = Files.write(home.resolve("plain.wasm"), Wat.compile("(module)"));

    Cli accepted = admin.run("modules", "verify", good);
    Cli refused = admin.run("modules", "verify", unsigned);
    Cli json = admin.run("modules", "verify", unsigned, "-o", "json");

    assertThat(accepted.exitCode()).isZero();
    assertThat(accepted.out()).containsPattern("signature +passed").endsWith("\naccepted\n");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.out())
        .containsPattern("token +failed +The module is not signed")
        .contains("fix: ", "not accepted");
    assertThat(json.exitCode()).isEqualTo(1);
    assertThat(new JsonMapper().readTree(json.out()).get("accepted").booleanValue()).isFalse();
    assertThat(admin.run("modules", "list", "-o", "json").out().strip()).isEqualTo("[ ]");
  }

  @Test
  void whatIsNoModuleIsRefusedWithReasonAndRequest() throws IOException {
    Path text = Files.writeString(home.resolve("a.wasm"), "(module)");

    Cli refused = admin.run("modules", "upload", text);

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("error:", "WAT", "fix:", "request id: ");
  }

  @Test
  void aModuleAboveTheLimitIsRefusedByName() throws IOException {
    Path large = home.resolve("large.wasm");
    Files.write(large, new byte[(64 << 20) + 1]);

    Cli refused = admin.run("modules", "upload", large);

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("error:", "request id: ");
  }

  @Test
  void aFunctionAndItsVersionsLiveByTheCommandAlone() throws IOException {
    Path file = signed("run", 1);

    Cli created = admin.run("functions", "create", "fn", "--description", "runs");
    Cli again = admin.run("functions", "create", "fn");
    Cli made = admin.run("versions", "upload", "fn", file);
    Cli same = admin.run("versions", "upload", "fn", file);
    ControlApi.admin()
        .header("If-Match", "\"0\"")
        .body("{\"targets\":[{\"version\":1,\"weight\":3}]}")
        .put("/api/v1/namespaces/" + admin.namespace() + "/functions/fn/release")
        .then()
        .statusCode(200);

    assertThat(created.out()).startsWith("Created");
    assertThat(again.out()).startsWith("Was there");
    assertThat(made.out()).startsWith("Made").contains(digest(file));
    assertThat(same.out()).contains("nothing changed");
    assertThat(admin.run("functions", "list").out()).containsPattern("fn +1 .*runs");
    assertThat(admin.run("functions", "view", "fn").out())
        .containsPattern("description +runs")
        .containsPattern("serves +version 1 \\(100%\\)");
    assertThat(admin.run("versions", "list", "fn").out()).containsPattern("(?m)^1 +100% +1 +sha");
    assertThat(admin.run("versions", "view", "fn", 1).out()).contains(guests.subject(), "100%");
  }

  @Test
  void whatServesIsShownBeforeItIsDeleted() throws IOException {
    admin.run("functions", "create", "fn");
    admin.run("versions", "upload", "fn", signed("run", 1));

    Cli unasked = admin.run("functions", "delete", "fn");
    Cli version = admin.run("versions", "delete", "fn", 1, "--yes");
    Cli unknown = admin.run("versions", "delete", "fn", 7, "--yes");
    Cli deleted = admin.typing("y\n", "functions", "delete", "fn");

    assertThat(unasked.exitCode()).isEqualTo(2);
    assertThat(unasked.err()).containsPattern("serves +nothing").containsPattern("versions +1");
    assertThat(version.out()).contains("Deleted: version 1 of fn");
    assertThat(unknown.exitCode()).isEqualTo(1);
    assertThat(deleted.out()).contains("Deleted: function fn");
  }

  @Test
  void aDialectThatIsNoneIsRefused() throws IOException {
    admin.run("functions", "create", "fn");

    Cli refused = admin.run("versions", "upload", "fn", signed("run", 1), "--dialect", "D9");

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("D9", "fix:");
  }
}
