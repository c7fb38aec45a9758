package dev.slipway.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.claims.KeyRole;
import dev.slipway.claims.ModuleClaims;
import dev.slipway.claims.ModuleSigner;
import dev.slipway.claims.Seed;
import dev.slipway.claims.TokenSection;
import dev.slipway.claims.Validity;
import dev.slipway.wasm.WasmBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {
  @TempDir private Path folder;

  private static byte[] signed(Validity validity) {
    ModuleSigner signer = new ModuleSigner(Seed.generate(KeyRole.ACCOUNT), TokenSection.JWT);
    ModuleClaims claims = ModuleClaims.named("echo", List.of("wascc:http_server"));
    return signer.sign(
        WasmBytes.sample(), Seed.generate(KeyRole.MODULE).publicKey(), validity, claims);
  }

  private Cli inspect(byte[] wasm, String format) throws IOException {
    return Cli.run("inspect", Files.write(folder.resolve("a.wasm"), wasm), "-o", format);
  }

  private static List<String> outcomes(Cli json) throws IOException {
    List<String> outcomes = new ArrayList<>();
    for (JsonNode check : new JsonMapper().readTree(json.out()).get("checks")) {
      outcomes.add(check.get("check").textValue() + " " + check.get("outcome").textValue());
    }
    return outcomes;
  }

  @Test
  void showsASignedModuleToPeople() throws IOException {
    byte[] wasm = signed(Validity.from(Instant.now()));

    Cli cli = inspect(wasm, "table");

    assertThat(cli.exitCode()).isZero();
    assertThat(cli.out())
        .contains(WasmFile.digest(wasm), "core module", "echo", "wascc:http_server")
        .containsPattern("times +passed")
        .containsPattern("wapc.__host_call +function \\(i32, .*\\) -> \\(i32\\)")
        .containsPattern("memory +memory of 1 to 4 pages")
        .containsPattern("counter +mutable global i64")
        .containsPattern("table +table of 2 to 9 elements");
  }

  @Test
  void showsASignedModuleToPrograms() throws IOException {
    Cli cli = inspect(signed(Validity.from(Instant.now())), "json");

    JsonNode json = new JsonMapper().readTree(cli.out());
    assertThat(json.get("accepted").booleanValue()).isTrue();
    assertThat(json.get("imports").get(0).get("name").textValue()).isEqualTo("__host_call");
    assertThat(json.get("exports").get(1).get("type").textValue())
        .isEqualTo("function (i32, i32) -> (i32)");
    assertThat(outcomes(cli))
        .containsExactly(
            "container passed", "token passed", "signature passed", "hash passed", "times passed");
  }

  @Test
  void showsWhatAComponentNeedsAndOffers() throws IOException {
    byte[] component =
        WasmBytes.component()
            .section(7, "01 42 00")
            .section(10, "01 00 01 61 05 00")
            .section(
                11,
                "01 00 0e "
                    + HexFormat.of().formatHex("wasi:cli/run@1".getBytes(UTF_8))
                    + " 05 00 00")
            .build();

    Cli table = inspect(component, "table");
    Cli json = inspect(component, "json");

    assertThat(table.out())
        .containsPattern("world +wasi:cli/command")
        .containsPattern("a +interface")
        .containsPattern("wasi:cli/run@1 +interface");
    JsonNode read = new JsonMapper().readTree(json.out());
    assertThat(read.get("world").textValue()).isEqualTo("wasi:cli/command");
    assertThat(read.get("imports").get(0).get("type").textValue()).isEqualTo("interface");
    assertThat(read.get("exports").get(0).get("name").textValue()).isEqualTo("wasi:cli/run@1");
  }

  @Test
  void goesOnAfterACheckThatOthersDoNotNeed() throws IOException {
    Instant now = Instant.now();
    Validity over = new Validity(now, Optional.empty(), Optional.of(now.minusSeconds(60)));
    byte[] wasm = signed(over);
    // Another letter of base64url: the token stays well-formed.
    int inSignature = wasm.length - 10;
    wasm[inSignature] = (byte) (wasm[inSignature] == 'A' ? 'B' : 'A');

    Cli cli = inspect(wasm, "json");

    assertThat(cli.exitCode()).isEqualTo(1);
    assertThat(outcomes(cli))
        .containsExactly(
            "container passed", "token passed", "signature failed", "hash passed", "times failed");
  }

  @Test
  void skipsWhatNeedsTheTokenOfAnUnsignedModule() throws IOException {
    Cli json = inspect(WasmBytes.sample(), "json");
    Cli table = inspect(WasmBytes.sample(), "table");

    assertThat(outcomes(json))
        .containsExactly(
            "container passed",
            "token failed",
            "signature skipped",
            "hash skipped",
            "times skipped");
    assertThat(table.exitCode()).isEqualTo(1);
    assertThat(table.out()).contains("not signed", "slipway sign", "__guest_call");
  }

  @Test
  void saysWhatAnotherFileIs() throws IOException {
    Cli cli = inspect("hello".getBytes(StandardCharsets.US_ASCII), "table");

    assertThat(cli.exitCode()).isEqualTo(1);
    assertThat(cli.out()).contains("a text file").containsPattern("token +skipped");
  }

  @Test
  void showsControlCharactersOfNamesAsEscapes() throws IOException {
    byte[] wasm = WasmBytes.module().section(5, "01 00 01").section(7, "01 01 1b 02 00").build();

    Cli cli = inspect(wasm, "table");

    assertThat(cli.out()).contains("\\u{1b}").doesNotContain("\u001b");
  }

  @Test
  void saysThatTheFileIsMissing() {
    Cli cli = Cli.run("inspect", folder.resolve("absent.wasm"));

    assertThat(cli).extracting(Cli::exitCode, Cli::out).containsExactly(1, "");
    assertThat(cli.err()).contains("There is no file or folder", "absent.wasm");
  }

  @Test
  void saysThatAFolderIsNoFile() {
    Cli cli = Cli.run("inspect", folder);

    assertThat(cli.exitCode()).isEqualTo(1);
    assertThat(cli.err()).contains("is a folder or a device", "fix:");
  }
}
