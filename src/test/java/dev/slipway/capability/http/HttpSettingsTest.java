package dev.slipway.capability.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.slipway.capability.ProviderException;
import dev.slipway.error.SlipwayException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpSettingsTest {
  private static final ObjectMapper JSON =
      new ObjectMapper().registerModules(new Jdk8Module(), new JavaTimeModule());

  @Test
  void aConfigurationIsReadFromJson() throws Exception {
    HttpSettings settings =
        JSON.readValue(
            """
            {"allow": ["example.com", "10.0.0.0/8"], "timeout": "PT2S", "maxConnections": 3}
            """,
            HttpSettings.class);

    assertThat(settings.allow()).contains(List.of("example.com", "10.0.0.0/8"));
    assertThat(settings.timeout()).contains(Duration.ofSeconds(2));
    assertThat(settings.maxConnections()).contains(3);
    assertThat(settings.allowPlainHttp()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                 | allow",
        "{'allow': []}                                      | allow",
        "{'allow': ['a/b']}                                 | allow",
        "{'allow': ['a'], 'maxResponseBytes': 0}            | maxResponseBytes",
        "{'allow': ['a'], 'timeout': 'PT0S'}                | timeout",
        "{'allow': ['a'], 'connectTimeout': '-PT1S'}        | connectTimeout",
        "{'allow': ['a'], 'maxConnections': 0}              | maxConnections",
        "{'allow': ['a'], 'caCertificates': 'a key'}        | caCertificates"
      },
      quoteCharacter = '"')
  void whatCannotWorkIsRefusedWithItsField(String json, String field) {
    Throwable thrown =
        catchThrowableOfType(
            com.fasterxml.jackson.databind.JsonMappingException.class,
            () -> JSON.readValue(json.replace('\'', '"'), HttpSettings.class));

    assertThat(thrown)
        .hasRootCauseInstanceOf(SlipwayException.class)
        .hasStackTraceContaining(field);
  }

  @Test
  void plainHttpHasToBeAllowed() throws Exception {
    HttpSettings settings = JSON.readValue("{\"allow\": [\"example.com\"]}", HttpSettings.class);

    assertThatThrownBy(() -> AllowList.of(settings).requireNamed(Target.of("http://example.com/")))
        .isInstanceOf(ProviderException.class)
        .hasMessageContaining("allowPlainHttp");
  }
}
