package dev.slipway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WatTest {
  @Test
  void assemblesTheBinaryFormat() {
    assertThat(Wat.compile("(module)")).containsExactly(0, 'a', 's', 'm', 1, 0, 0, 0);
  }

  @Test
  void saysWhereTheTextIsWrong() {
    assertThatThrownBy(() -> Wat.compile("(module\n  (fnc))"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2:");
  }
}
