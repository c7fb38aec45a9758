package dev.slipway.namespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameTest {
  private static final String LONGEST =
      "abcdefghijklmnopqrstuvwxyz-0123456789-abcdefghijklmnopqrstuvwxy";

  @ParameterizedTest
  @ValueSource(strings = {"a", "ab", "a-b", "a1", LONGEST})
  void aDnsLabelIsAName(String text) {
    assertThat(new Name(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "-a", "a-", "1a", "a.b", "a_b", "ä", "a ", "a\n", LONGEST + "z"})
  void nothingElseIs(String text) {
    assertThatThrownBy(() -> new Name(text))
        .isInstanceOfSatisfying(
            SlipwayException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
              assertThat(e.fields()).containsEntry("value", text);
            });
  }
}
