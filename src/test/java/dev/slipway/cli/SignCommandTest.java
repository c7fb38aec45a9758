package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.wasm.WasmBytes;
import dev.slipway.wasm.WasmModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignCommandTest {
  @TempDir private Path folder;
  private Path account;
  private Path module;
  private Path wasm;
  private Path signed;

  @BeforeEach
  void makeKeysAndModule() throws IOException {
    account = folder.resolve("account.nk");
    module = folder.resolve("module.nk");
    signed = folder.resolve("signed.wasm");
    wasm = Files.write(folder.resolve("plain.wasm"), WasmBytes.sample());
    Cli.run("keygen", "--role", "account", "-o", account);
    Cli.run("keygen", "--role", "module", "-o", module);
  }

  private Cli sign(Object... more) {
    Stream<Object> start = Stream.of("sign", wasm, "--issuer", account, "--subject", module);
    return Cli.run(
        Stream.concat(Stream.concat(start, Stream.of("-o", signed)), Stream.of(more)).toArray());
  }

  private JsonNode inspected() throws IOException {
    return new JsonMapper().readTree(Cli.run("inspect", signed, "-o", "json").out());
  }

  @Test
  void writesEveryClaim() throws IOException {
    Cli cli =
        sign(
            "--name",
            "echo",
            "--cap",
            "wascc:http_server",
            "--cap",
            "wascc:keyvalue",
            "--tag",
            "a",
            "--rev",
            "7",
            "--ver",
            "1.2",
            "--call-alias",
            "x/y",
            "--provider");

    ObjectNode claims = (ObjectNode) inspected().get("claims");
    claims.remove(List.of("id", "issuedAt"));
    assertThat(cli.exitCode()).isZero();
    assertThat((Object) claims)
        .hasToString(
            """
            {"issuer":"%s","subject":"%s","name":"echo",\
            "capabilities":["wascc:http_server","wascc:keyvalue"],"tags":["a"],"revision":7,\
            "version":"1.2","callAlias":"x/y","provider":true}\
            """
                .formatted(publicKey(account), publicKey(module)));
  }

  private static String publicKey(Path keyFile) throws IOException {
    return new KeyFile(keyFile).read().publicKey().text();
  }

  @Test
  void printsDigestAndSubjectButNoSecret() throws IOException {
    Cli cli = sign();

    assertThat(cli.out())
        .contains(publicKey(module), WasmFile.digest(Files.readAllBytes(signed)))
        .doesNotContain(Files.readString(account).strip(), Files.readString(module).strip());
  }

  @Test
  void tellsProgramsWhatItHasSigned() throws IOException {
    Cli cli = sign("-o", "json");

    byte[] bytes = Files.readAllBytes(signed);
    JsonNode told = new JsonMapper().readTree(cli.out());
    assertThat(told.path("file").textValue()).isEqualTo(signed.toString());
    assertThat(told.path("digest").textValue()).isEqualTo(WasmFile.digest(bytes));
    assertThat(told.path("subject").textValue()).isEqualTo(publicKey(module));
    assertThat(told.path("issuer").textValue()).isEqualTo(publicKey(account));
    assertThat(told.path("size").intValue()).isEqualTo(bytes.length);
  }

  @Test
  void takesTimesAsDurationsAndInstants() throws IOException {
    sign("--not-before", "2026-01-01T00:00:00Z", "--expires", "P30D");

    JsonNode claims = inspected().get("claims");
    Instant issued = Instant.parse(claims.get("issuedAt").textValue());
    assertThat(claims.get("notBefore").textValue()).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(Instant.parse(claims.get("expires").textValue()))
        .isEqualTo(issued.plusSeconds(30 * 86_400));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jwt", "wasmcloud_jwt"})
  void namesTheSectionAsAsked(String section) throws IOException {
    sign("--section", section);

    assertThat(WasmModule.parse(Files.readAllBytes(signed)).customSections(section)).hasSize(1);
  }

  @Test
  void signsAFileInItsPlace() throws IOException {
    signed = wasm;

    Cli cli = sign("--name", "again");

    assertThat(cli.exitCode()).isZero();
    assertThat(inspected().get("accepted").booleanValue()).isTrue();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(account, module, wasm);
    }
  }

  @Test
  void refusesToWriteOverAFolder() {
    signed = folder;

    Cli cli = sign();

    assertThat(cli.exitCode()).isEqualTo(1);
    assertThat(cli.err()).contains(folder + " cannot be used: it is a folder");
  }

  @Test
  void refusesKeyFilesThatOthersMayRead() throws IOException {
    Files.setPosixFilePermissions(account, PosixFilePermissions.fromString("rw-r-----"));

    Cli cli = sign();

    assertThat(cli.exitCode()).isEqualTo(1);
    assertThat(cli.err()).contains("open to others", "chmod 600 " + account);
    assertThat(signed).doesNotExist();
  }

  @Test
  void refusesAFileThatIsNoKeyWithoutShowingIt() throws IOException {
    Files.writeString(account, "S3CRET");

    Cli cli = sign();

    assertThat(cli.exitCode()).isEqualTo(1);
    assertThat(cli.err()).contains("no key file").doesNotContain("S3CRET");
  }

  @Test
  void refusesAFileTooLargeForAKey() throws IOException {
    Files.writeString(account, "S".repeat(1_025));

    Cli cli = sign();

    assertThat(cli.exitCode()).isEqualTo(1);
    assertThat(cli.err()).contains("more than 1024 bytes");
  }

  @Test
  void refusesSwappedKeys() {
    Path swapped = account;
    account = module;
    module = swapped;

    Cli cli = sign();

    assertThat(cli.exitCode()).isEqualTo(1);
    assertThat(cli.err()).contains("must be of account");
  }

  @Test
  void refusesWhatIsNoModule() throws IOException {
    Files.writeString(wasm, "(module)");

    Cli cli = sign();

    assertThat(cli.exitCode()).isEqualTo(1);
    assertThat(cli.err()).contains("WAT", "wat2wasm");
    assertThat(signed).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tomorrow", "P", "30", "2026-01-01"})
  void answersWrongTimesByTwo(String time) {
    Cli cli = sign("--expires", time);

    assertThat(cli.exitCode()).isEqualTo(2);
    assertThat(cli.err()).contains("neither a duration");
  }
}
