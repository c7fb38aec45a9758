package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.servers.ScriptedServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a doctor finds where something is wrong, on a platform that has just this fault. */
final class DoctorCommandTest {
  private static final String ABOUT =
      """
      {"version":"1","time":"%s","engine":{"name":"%s","version":"7"},
       "database":{"reachable":true},"ingress":{"host":"127.0.0.1","port":1,"domain":"localhost"},
       "grpc":{"host":"0.0.0.0","port":%d},
       "caller":{"name":"admin","role":"admin","namespaces":["*"]}}\
      """;

  @TempDir private Path home;

  @Test
  void theSecondEngineIsAFaultWithItsPriceAndItsRemedy() {
    Cli cli = examined(ABOUT.formatted(Instant.now(), "wasmtime-java", 1));

    assertThat(cli.exitCode()).isOne();
    assertThat(finding(cli, "engine"))
        .startsWith("failed")
        .contains("security fixes", "ten times", "compiled again");
    assertThat(cli.out()).contains("scripts/fetch-libwasmtime", "SLIPWAY_LIBWASMTIME");
  }

  @Test
  void theFirstEngineIsNone() {
    Cli cli = examined(ABOUT.formatted(Instant.now(), "libwasmtime", 1));

    assertThat(finding(cli, "engine")).isEqualTo("ok      engine     libwasmtime 7");
  }

  @Test
  void aGrpcPortThatNobodyListensOnIsToldWithItsSetting() {
    int free;
    try (ScriptedServer taken = ScriptedServer.silent()) {
      free = taken.port();
      assertThat(finding(examined(ABOUT.formatted(Instant.now(), "x", free)), "grpc"))
          .isEqualTo("ok      grpc       127.0.0.1:%d takes connections".formatted(free));
    }

    Cli cli = examined(ABOUT.formatted(Instant.now(), "x", free));

    assertThat(finding(cli, "grpc")).startsWith("failed").contains("127.0.0.1:" + free);
    assertThat(cli.out()).contains("SLIPWAY_GRPC_PORT");
  }

  @Test
  void aClockIsReadWhereTheTokenIsTakenToo() {
    Cli cli = examined(ABOUT.formatted(Instant.now().minusSeconds(3_600), "x", 1));

    assertThat(finding(cli, "clock")).startsWith("failed").contains("behind this machine's");
  }

  @ParameterizedTest
  @CsvSource({"7200, failed, ahead of", "0, ok, agree"})
  void aRefusalTellsTheClockByItsDate(int ahead, String outcome, String text) {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            Instant.now().plusSeconds(ahead).atOffset(ZoneOffset.UTC));
    try (ScriptedPlatform platform = refusing("Date: " + date + "\r\n")) {
      Cli cli = doctor(platform);

      assertThat(cli.exitCode()).isOne();
      assertThat(finding(cli, "token")).startsWith("failed");
      assertThat(finding(cli, "clock")).startsWith(outcome).contains(text);
      assertThat(finding(cli, "engine")).startsWith("skipped");
    }
  }

  @ParameterizedTest
  @CsvSource({"''", "Date: soon"})
  void aRefusalWithoutDateTellsNone(String header) {
    try (ScriptedPlatform platform = refusing(header.isEmpty() ? "" : header + "\r\n")) {
      assertThat(finding(doctor(platform), "clock")).startsWith("skipped");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          rw-r--r-- | {"token":"t"}                         | chmod 600
          rw------- | {"token"                              | slipway login
          rw------- | {"url":"http://ada:hunter2@localhost"} | slipway login
          rw------- | {"url":"nowhere"}                     | slipway login
          rw------- | {"token":"a b"}                       | Give the token
          """)
  void aBadProfileIsOneFindingAmongOthers(String mode, String text, String remedy)
      throws IOException {
    Path profile = Files.createDirectories(home.resolve("slipway")).resolve("profile.json");
    Files.writeString(profile, text);
    Files.setPosixFilePermissions(profile, PosixFilePermissions.fromString(mode));

    Cli cli = examined(ABOUT.formatted(Instant.now(), "libwasmtime", 1));

    assertThat(cli.exitCode()).isOne();
    assertThat(finding(cli, "profile")).startsWith("failed").doesNotContain("hunter2");
    assertThat(cli.out()).contains(remedy);
    assertThat(finding(cli, "address")).startsWith("ok");
    assertThat(finding(cli, "engine")).startsWith("ok");
  }

  private Cli examined(String about) {
    try (ScriptedPlatform platform =
        new ScriptedPlatform(request ->
            ScriptedPlatform.ok(
                request.line().endsWith("/about")
                    ? about
                    : "{\"items\":[],\"name\":\"default\"}"))) {
      return doctor(platform);
    }
  }

  private static ScriptedPlatform refusing(String headers) {
    return new ScriptedPlatform(_ ->
        ScriptedPlatform.answer(
            "401 No",
            headers,
            "{\"code\":\"unauthenticated\",\"detail\":\"The token is wrong.\",\"fix\":\"Log in.\"}"));
  }

  private Cli doctor(ScriptedPlatform platform) {
    Map<String, String> environment =
        Map.of("SLIPWAY_URL", platform.url(), "XDG_CONFIG_HOME", home.toString());
    Surroundings nobody = new Surroundings(environment, InputStream.nullInputStream(), false);
    return Cli.run(nobody, "doctor");
  }

  private static String finding(Cli cli, String check) {
    return cli.out()
        .lines()
        .filter(line -> line.matches("\\w+ +" + check + " .*"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no check " + check + " in " + cli));
  }
}
