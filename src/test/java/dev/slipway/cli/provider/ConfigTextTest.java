package dev.slipway.cli.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.error.SlipwayException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "16 | 16",
        "true | true",
        "[\"a\"] | [\"a\"]",
        "\"16\" | \"16\"",
        "redis://localhost:6379/0 | \"redis://localhost:6379/0\"",
        "PT2S | \"PT2S\"",
        "10.0.0.1 | \"10.0.0.1\"",
        "16 Mi | \"16 Mi\"",
        "'' | \"\""
      })
  void aSettingIsJsonWhereItReadsAsSuchAndElseText(String text, String json) {
    assertThat((Object) ConfigText.value(text)).hasToString(json);
  }

  @Test
  void aFileIsAnObject() {
    assertThat((Object) ConfigText.object("{\"url\": \"x\"}", Path.of("a.json")))
        .hasToString("{\"url\":\"x\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "hunter2", "{\"password\": hunter2}", "{} {}"})
  void whatIsNoneIsRefusedWithoutShowingIt(String text) {
    assertThatThrownBy(() -> ConfigText.object(text, Path.of("a.json")))
        .isInstanceOfSatisfying(
            SlipwayException.class,
            refusal -> assertThat(refusal.reason()).contains("a.json").doesNotContain("hunter2"));
  }
}
