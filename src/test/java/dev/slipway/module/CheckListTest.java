package dev.slipway.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckListTest {
  private final CheckList checks = new CheckList();

  @Test
  void aCheckThatPassesGivesItsValue() {
    Optional<String> value = checks.run(CheckName.CONTAINER, () -> "module");

    assertThat(value).contains("module");
    assertThat(checks.passed(CheckName.CONTAINER)).isTrue();
    assertThat(checks.firstRefusal()).isEmpty();
  }

  @Test
  void aCheckThatFailsSaysWhyAndTheNextOnesStillRun() {
    Optional<String> value = checks.run(CheckName.SIZE, () -> refuse("too large"));
    checks.run(CheckName.ABI, () -> {});

    assertThat(value).isEmpty();
    assertThat(checks.list())
        .contains(
            new Check(
                CheckName.SIZE, Check.Outcome.FAILED, Optional.of("too large"), Optional.of("fix")))
        .contains(Check.passed(CheckName.ABI));
  }

  @Test
  void theListHasAllTwelveInOrderAndWhatDidNotRunIsSkipped() {
    checks.run(CheckName.START, () -> {});
    checks.run(CheckName.CONTAINER, () -> {});

    assertThat(checks.list()).extracting(Check::check).containsExactly(CheckName.values());
    assertThat(checks.list())
        .filteredOn(check -> check.outcome() == Check.Outcome.SKIPPED)
        .hasSize(10);
    assertThat(checks.allPassed()).isFalse();
  }

  @Test
  void theFirstRefusalIsTheFirstOfTheOrderNotOfTheRun() {
    Optional<String> _ = checks.run(CheckName.IMPORTS, () -> refuse("later"));
    Optional<String> _ = checks.run(CheckName.TOKEN, () -> refuse("earlier"));

    assertThat(checks.firstRefusal().orElseThrow().reason()).isEqualTo("earlier");
  }

  @Test
  void whatIsBeforeMustHavePassed() {
    for (CheckName check : CheckName.values()) {
      if (check != CheckName.START) {
        assertThat(checks.allPassedBefore(CheckName.START)).isFalse();
        checks.run(check, () -> {});
      }
    }

    assertThat(checks.allPassedBefore(CheckName.START)).isTrue();
    assertThat(checks.allPassed()).isFalse();
  }

  /** A database that is away says nothing about the module. */
  @Test
  void anotherRefusalIsNoVerdict() {
    SlipwayException away = new SlipwayException(ErrorCode.DATABASE_UNAVAILABLE, "away", "wait");

    assertThatThrownBy(() ->
            checks.run(
                CheckName.ISSUER,
                () -> {
                  throw away;
                }))
        .isSameAs(away);
    assertThat(checks.list()).contains(Check.skipped(CheckName.ISSUER));
  }

  private static String refuse(String reason) {
    throw new SlipwayException(ErrorCode.MODULE_REFUSED, reason, "fix");
  }
}
