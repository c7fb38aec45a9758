package dev.slipway.capability.blobstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.slipway.error.SlipwayException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The configuration of a store in files. */
class FilesSettingsTest {
  private static final ObjectMapper JSON =
      new ObjectMapper().registerModules(new Jdk8Module(), new JavaTimeModule());

  @ParameterizedTest
  @ValueSource(strings = {"", "..", ".", "a/b", "/etc", "A", "a b", "-a"})
  void aRootIsANameAndNoPath(String root) {
    assertThat(catchThrowableOfType(SlipwayException.class, () -> GivenFiles.root(root)).fields())
        .containsEntry("field", "root");
  }

  @ParameterizedTest
  @ValueSource(strings = {"maxObjectBytes", "maxBytes"})
  void aLimitIsAboveZero(String field) {
    assertThatThrownBy(() -> JSON.readValue("{\"%s\":0}".formatted(field), FilesSettings.class))
        .hasRootCauseInstanceOf(SlipwayException.class)
        .hasStackTraceContaining(field);
  }

  @Test
  void aConfigurationIsReadFromJson() throws Exception {
    assertThat(JSON.readValue("{}", FilesSettings.class)).isEqualTo(GivenFiles.DEFAULTS);
    assertThat(JSON.readValue("{\"root\":\"a\",\"uploadIdle\":\"PT5S\"}", FilesSettings.class))
        .isEqualTo(
            new FilesSettings(
                Optional.of("a"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Duration.ofSeconds(5))));
  }
}
