package dev.slipway.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExternalDatabaseTest {
  @ParameterizedTest
  @CsvSource({
    "mysql://db/x, does not begin with jdbc:postgresql:",
    "jdbc:postgresql://db/x?user=a&password=wisteria, holds a password",
    "jdbc:postgresql://127.0.0.1:1/x, cannot be used"
  })
  void refusesWhatCannotOrMustNotBeUsed(String url, String reason) {
    DatabaseAccess access = new DatabaseAccess(url, "ada", "wisteria");

    assertThatExceptionOfType(StartRefusedException.class)
        .isThrownBy(() -> ExternalDatabase.refuseUnusable(access))
        .satisfies(refused -> assertThat(refused.reason()).contains(reason))
        .satisfies(
            refused -> assertThat(refused.reason() + refused.fix()).doesNotContain("wisteria"));
  }
}
