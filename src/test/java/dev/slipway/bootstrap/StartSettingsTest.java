package dev.slipway.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartSettingsTest {
  private static final String LONG_TOKEN = "0123456789abcdef0123456789abcdef";

  private final Map<String, String> given = new HashMap<>();

  @BeforeEach
  void defaults() {
    given.put("slipway.data-dir", "data");
    given.put("slipway.host", "127.0.0.1");
    given.put("slipway.port", "8080");
    given.put("slipway.grpc.port", "9090");
    given.put("slipway.ingress.port", "8000");
    given.put("slipway.management.port", "9000");
  }

  @Test
  void takesTheEmbeddedDatabaseUnlessAnotherIsNamed() {
    StartSettings settings = read();

    assertThat(settings.database()).isEmpty();
    assertThat(settings.ports()).isEqualTo(new Ports(8080, 9090, 8000, 9000));
    assertThat(settings.dataDirectory()).isAbsolute().hasFileName("data");
    assertThat(settings.ownAdminToken()).isFalse();
    assertThat(settings.warning()).isEmpty();
  }

  @Test
  void takesAnExternalDatabaseAndHidesItsPassword() {
    given.put("slipway.database.url", "jdbc:postgresql://db/slipway");
    given.put("slipway.database.username", "ada");
    given.put("slipway.database.password", "wisteria");

    StartSettings settings = read();

    assertThat(settings.database())
        .contains(new DatabaseAccess("jdbc:postgresql://db/slipway", "ada", "wisteria"));
    assertThat(settings.toString()).doesNotContain("wisteria");
  }

  @Test
  void choosesTheEngineItselfUnlessOneIsNamed() {
    assertThat(read().engine()).isEqualTo(EngineBackend.AUTO);
    assertThat(read().engineLibrary()).isEmpty();
    given.put("slipway.engine.backend", "wasmtime-java");
    assertThat(read().engine()).isEqualTo(EngineBackend.WASMTIME_JAVA);
  }

  @Test
  void keepsTheAdminTokenOutOfTheSettings() {
    given.put("slipway.admin-token", LONG_TOKEN);

    StartSettings settings = read();

    assertThat(settings.ownAdminToken()).isTrue();
    assertThat(settings.toString()).doesNotContain(LONG_TOKEN);
  }

  @Test
  void warnsWhenOtherMachinesCanReachTheControlApi() {
    given.put("slipway.host", "0.0.0.0");

    StartSettings settings = read();

    assertThat(settings.warning()).get().asString().contains("SLIPWAY_HOST", "TLS", "unset");
  }

  @ParameterizedTest
  @CsvSource({
    "slipway.port, eighty, SLIPWAY_PORT",
    "slipway.ingress.port, 123456, SLIPWAY_INGRESS_PORT",
    "slipway.management.port, '', SLIPWAY_MANAGEMENT_PORT",
    "slipway.engine.backend, v8, SLIPWAY_ENGINE",
    "slipway.host, not a host, SLIPWAY_HOST",
    "slipway.admin-token, 0123456789abcdef0123456789abcde, SLIPWAY_ADMIN_TOKEN"
  })
  void refusesWhatIsImpossibleOrUnsafe(String key, String value, String property) {
    given.put(key, value);

    assertThatExceptionOfType(StartRefusedException.class)
        .isThrownBy(this::read)
        .satisfies(refused -> assertThat(refused.reason()).startsWith(property));
  }

  @Test
  void neverRepeatsATokenThatIsTooShort() {
    given.put("slipway.admin-token", "hunter2");

    assertThatExceptionOfType(StartRefusedException.class)
        .isThrownBy(this::read)
        .satisfies(
            refused -> assertThat(refused.reason() + refused.fix()).doesNotContain("hunter2"));
  }

  private StartSettings read() {
    Config config =
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(given, "test", 100))
            .build();
    return StartSettings.read(config);
  }
}
