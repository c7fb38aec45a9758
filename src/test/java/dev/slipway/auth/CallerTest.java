package dev.slipway.auth;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {
  private static final Reach A = new Reach.Only(Set.of("a"));

  @ParameterizedTest
  @CsvSource({
    "VIEWER, VIEWER",
    "DEVELOPER, VIEWER",
    "DEVELOPER, DEVELOPER",
    "ADMIN, VIEWER",
    "ADMIN, DEVELOPER",
    "ADMIN, ADMIN"
  })
  void aRoleIncludesThoseBefore(Role has, Role needs) {
    assertThatCode(() -> new Caller("ada", has, A).require(needs)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"VIEWER, DEVELOPER", "VIEWER, ADMIN", "DEVELOPER, ADMIN"})
  void aRoleLacksThoseAfter(Role has, Role needs) {
    assertThatThrownBy(() -> new Caller("ada", has, A).require(needs))
        .hasMessageContaining(has.wireName())
        .hasMessageContaining(needs.wireName());
  }

  @Test
  void reachHoldsForAdminsToo() {
    Caller caller = new Caller("ada", Role.ADMIN, A);

    assertThatCode(() -> caller.requireReach("a")).doesNotThrowAnyException();
    assertThatThrownBy(() -> caller.requireReach("b")).hasMessageContaining("namespace b");
    assertThatThrownBy(caller::requireEverywhere).hasMessageContaining("all namespaces");
  }

  @Test
  void aCallerHasAName() {
    assertThatThrownBy(() -> new Caller(" ", Role.VIEWER, A))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
