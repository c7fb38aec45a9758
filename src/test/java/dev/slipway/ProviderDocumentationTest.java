package dev.slipway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.capability.blobstore.FilesSettings;
import dev.slipway.capability.http.HttpSettings;
import dev.slipway.capability.keyvalue.MemoryConfig;
import dev.slipway.capability.keyvalue.PostgresConfig;
import dev.slipway.capability.keyvalue.RedisConfig;
import dev.slipway.capability.messaging.LocalSettings;
import dev.slipway.capability.messaging.NatsSettings;
import dev.slipway.capability.portable.FunctionConfig;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the README's table of providers to their configurations. */
class ProviderDocumentationTest {
  private static final Pattern TYPE = Pattern.compile("`([a-z]+)` \\{([^}]*)}");

  private static final Map<String, Class<? extends Record>> CONFIGS =
      Map.of(
          "memory", MemoryConfig.class,
          "redis", RedisConfig.class,
          "postgres", PostgresConfig.class,
          "local", LocalSettings.class,
          "nats", NatsSettings.class,
          "files", FilesSettings.class,
          "http", HttpSettings.class,
          "function", FunctionConfig.class);

  @Test
  void itNamesEachTypeWithItsFields() throws IOException {
    Map<String, String> documented =
        TYPE.matcher(Files.readString(Path.of("README.md")))
            .results()
            .collect(
                Collectors.toMap(
                    type -> type.group(1),
                    type -> type.group(2).replace("`", ""),
                    (first, _) -> first,
                    TreeMap::new));

    assertThat(documented).isEqualTo(fields());
  }

  private static Map<String, String> fields() {
    Map<String, String> fields = new TreeMap<>();
    CONFIGS.forEach((type, config) ->
        fields.put(
            type,
            Arrays.stream(config.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", "))));
    return fields;
  }
}
