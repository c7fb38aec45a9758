package dev.slipway.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartReportTest {
  private static final DatabaseAccess EXTERNAL =
      new DatabaseAccess("jdbc:postgresql://db/slipway", "ada", "wisteria");

  @Test
  void saysWhereEverythingIsAndWhatToTry() throws UnknownHostException {
    String text = report("127.0.0.1", Optional.empty(), false);

    assertThat(text)
        .contains(
            "http://127.0.0.1:8000",
            "Console      http://127.0.0.1:8080/console/",
            "http://127.0.0.1:8080/api/v1",
            "gRPC         127.0.0.1:9090",
            "http://127.0.0.1:9000/q/health",
            "embedded PostgreSQL",
            "Admin token  /var/lib/my data/admin.token",
            "curl http://127.0.0.1:8000/hello",
            "$(cat '/var/lib/my data/admin.token')");
  }

  @Test
  void showsNoSecret() throws UnknownHostException {
    String text = report("127.0.0.1", Optional.of(EXTERNAL), true);

    assertThat(text)
        .contains("jdbc:postgresql://db/slipway", "$SLIPWAY_ADMIN_TOKEN")
        .doesNotContain("wisteria", "admin.token");
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, http://127.0.0.1:8000/hello",
    "10.1.2.3, http://10.1.2.3:8000/hello",
    "::1, http://[0:0:0:0:0:0:0:1]:8000/hello"
  })
  void namesAnAddressThatWorksFromHere(String host, String url) throws UnknownHostException {
    String text = report(host, Optional.empty(), false);

    assertThat(text).contains("curl " + url);
  }

  private static String report(
      String host, Optional<DatabaseAccess> database, boolean ownAdminToken)
      throws UnknownHostException {
    return new StartReport(
            new StartSettings(
                Path.of("/var/lib/my data"),
                InetAddress.getByName(host),
                new Ports(8080, 9090, 8000, 9000),
                EngineBackend.LIBWASMTIME,
                Optional.of(Path.of("/lib.so")),
                database,
                ownAdminToken))
        .text();
  }
}
