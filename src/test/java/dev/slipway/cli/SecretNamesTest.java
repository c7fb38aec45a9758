package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.capability.Secret;
import dev.slipway.capability.blobstore.FilesSettings;
import dev.slipway.capability.http.HttpSettings;
import dev.slipway.capability.keyvalue.MemoryConfig;
import dev.slipway.capability.keyvalue.PostgresConfig;
import dev.slipway.capability.keyvalue.RedisConfig;
import dev.slipway.capability.messaging.LocalSettings;
import dev.slipway.capability.messaging.NatsSettings;
import dev.slipway.capability.portable.FunctionConfig;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The command knows no provider's type, so its rule is held to all of them here. */
class SecretNamesTest {
  private static final List<Class<? extends Record>> CONFIGS =
      List.of(
          MemoryConfig.class,
          RedisConfig.class,
          PostgresConfig.class,
          LocalSettings.class,
          NatsSettings.class,
          FilesSettings.class,
          HttpSettings.class,
          FunctionConfig.class);

  static Stream<RecordComponent> fields() {
    return CONFIGS.stream().flatMap(config -> Stream.of(config.getRecordComponents()));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void tellsTheSecretsOfProvidersFromTheirSettings(RecordComponent field) {
    boolean secret = field.getGenericType().getTypeName().contains(Secret.class.getName());

    assertThat(SecretNames.isSecret(field.getName(), "x")).isEqualTo(secret);
  }

  @ParameterizedTest
  @CsvSource({
    "redis://:hunter2@localhost:6379/0, true",
    "postgresql://ada:hunter2@localhost/db, true",
    "redis://ada@localhost:6379/0, false",
    "nats://localhost:4222, false",
    "https://example.com/a:b@c, false"
  })
  void findsAPasswordInAUrl(String url, boolean secret) {
    assertThat(SecretNames.isSecret("url", url)).isEqualTo(secret);
  }

  @Test
  void knowsNamesOfVariables() {
    assertThat(List.of("DB_PASSWORD", "API_KEY", "GITHUB_TOKEN", "CLIENT_SECRET"))
        .allMatch(name -> SecretNames.isSecret(name, "x"));
    assertThat(List.of("MODE", "KEYBOARD", "PASSAGE"))
        .noneMatch(name -> SecretNames.isSecret(name, "x"));
  }
}
