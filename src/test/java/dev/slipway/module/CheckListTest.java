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
    Optional<String> value = checks.run(CheckName.CONTAINER, () -> "module", "a "::concat);

    assertThat(value).contains("module");
    assertThat(checks.passed(CheckName.CONTAINER)).isTrue();
    assertThat(checks.list()).contains(Check.passed(CheckName.CONTAINER, "a module"));
    assertThat(checks.firstRefusal()).isEmpty();
  }

  @Test
  void aCheckThatFailsSaysWhyAndTheNextOnesStillRun() {
    Optional<String> value = checks.run(CheckName.SIZE, () -> refuse("too large"), found -> found);
    checks.run(CheckName.ABI, () -> "found");

    assertThat(value).isEmpty();
    assertThat(checks.list())
        .contains(
            new Check(
                CheckName.SIZE, Check.Outcome.FAILED, Optional.of("too large"), Optional.of("fix")))
        .contains(Check.passed(CheckName.ABI, "found"));
  }

  @Test
  void theListHasAllTwelveInOrderAndWhatDidNotRunIsSkipped() {
    checks.run(CheckName.START, () -> "");
    checks.run(CheckName.CONTAINER, () -> "");

    assertThat(checks.list()).extracting(Check::check).containsExactly(CheckName.values());
    assertThat(checks.list())
        .filteredOn(check -> check.outcome() == Check.Outcome.SKIPPED)
        .hasSize(10);
    assertThat(checks.allPassed()).isFalse();
  }

  @Test
  void whatWasNotMadeNamesWhatItLacked() {
    checks.run(CheckName.ABI, () -> "");
    checks.run(CheckName.LIMITS, () -> refuse("too much"));

    assertThat(checks.list().get(9).reason())
        .contains("Not made: it needs imports, limits, which did not pass.");
    assertThat(checks.ready(CheckName.FEATURES)).isFalse();
  }

  /** Or the list could skip a check while all that is before it passed. */
  @Test
  void eachNeedsOnlyWhatComesWithoutIt() {
    for (CheckName check : CheckName.values()) {
      for (CheckName needed : check.needs()) {
        assertThat(needed.needs()).doesNotContain(check);
      }
    }
  }

  @Test
  void theFirstRefusalIsTheFirstOfTheOrderNotOfTheRun() {
    Optional<String> _ = checks.run(CheckName.IMPORTS, () -> refuse("later"), found -> found);
    Optional<String> _ = checks.run(CheckName.TOKEN, () -> refuse("earlier"), found -> found);

    assertThat(checks.firstRefusal().orElseThrow().reason()).isEqualTo("earlier");
  }

  @Test
  void whatIsBeforeMustHavePassed() {
    for (CheckName check : CheckName.values()) {
      if (check != CheckName.START) {
        assertThat(checks.ready(CheckName.START)).isFalse();
        checks.run(check, () -> "");
      }
    }

    assertThat(checks.ready(CheckName.START)).isTrue();
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
    assertThat(checks.list())
        .filteredOn(check -> check.outcome() == Check.Outcome.SKIPPED)
        .extracting(Check::check)
        .contains(CheckName.ISSUER);
  }

  private static String refuse(String reason) {
    throw new SlipwayException(ErrorCode.MODULE_REFUSED, reason, "fix");
  }
}
