package dev.slipway.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class ColoursTest {
  @Test
  void paintsForTerminalOnly() {
    assertThat(Colours.of(Map.of(), true).paint(Colour.RED, "error"))
        .isEqualTo("\u001b[31merror\u001b[0m");
    assertThat(Colours.of(Map.of(), false).paint(Colour.RED, "error")).isEqualTo("error");
    assertThat(Colours.of(Map.of(), true).paint(Colour.NONE, "text")).isEqualTo("text");
  }

  @Test
  void leavesTextWhereColoursAreUnwanted() {
    assertThat(painted(Map.of("NO_COLOR", "1"))).isEqualTo("error");
    assertThat(painted(Map.of("TERM", "dumb"))).isEqualTo("error");
    assertThat(painted(Map.of("NO_COLOR", ""))).isNotEqualTo("error");
  }

  private static String painted(Map<String, String> environment) {
    return Colours.of(environment, true).paint(Colour.RED, "error");
  }
}
