package dev.slipway.cli.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.claims.ModuleClaims;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class NextClaimsTest {
  private static final ModuleClaims NOTHING =
      claims(Optional.empty(), List.of(), OptionalInt.empty(), Optional.empty());

  private static final ModuleClaims EARLIER =
      claims(Optional.of("Hello"), List.of("wascc:keyvalue"), OptionalInt.of(4), Optional.of("1"));

  private static ModuleClaims claims(
      Optional<String> name,
      List<String> capabilities,
      OptionalInt revision,
      Optional<String> version) {
    return new ModuleClaims(
        name, List.of(), capabilities, revision, version, Optional.empty(), false);
  }

  @Test
  void theFirstVersionIsNamedByItsFunction() {
    ModuleClaims made = new NextClaims(NOTHING, Optional.empty()).make("hello", 1);

    assertThat(made.name()).contains("hello");
    assertThat(made.revision()).hasValue(1);
    assertThat(made.capabilities()).isEmpty();
  }

  @Test
  void whatIsNotAskedForStaysButTheVersionsText() {
    ModuleClaims made = new NextClaims(NOTHING, Optional.of(EARLIER)).make("hello", 5);

    assertThat(made)
        .isEqualTo(
            claims(
                Optional.of("Hello"),
                List.of("wascc:keyvalue"),
                OptionalInt.of(5),
                Optional.empty()));
  }

  @Test
  void whatIsAskedForBeatsWhatWas() {
    ModuleClaims asked =
        claims(Optional.of("x"), List.of("a:b"), OptionalInt.of(9), Optional.of("2"));

    ModuleClaims made = new NextClaims(asked, Optional.of(EARLIER)).make("hello", 5);

    assertThat(made).isEqualTo(asked);
  }

  @Test
  void aVersionMeetsWhatWasAskedForWhateverElseItSays() {
    assertThat(new NextClaims(NOTHING, Optional.empty()).areMetBy(EARLIER)).isTrue();
    assertThat(new NextClaims(EARLIER, Optional.empty()).areMetBy(EARLIER)).isTrue();
  }

  @Test
  void aVersionDoesNotMeetAnotherNameRightRevisionOrText() {
    List<ModuleClaims> others =
        List.of(
            claims(Optional.of("x"), List.of(), OptionalInt.empty(), Optional.empty()),
            claims(Optional.empty(), List.of("a:b"), OptionalInt.empty(), Optional.empty()),
            claims(Optional.empty(), List.of(), OptionalInt.of(5), Optional.empty()),
            claims(Optional.empty(), List.of(), OptionalInt.empty(), Optional.of("2")));

    assertThat(others)
        .noneMatch(asked -> new NextClaims(asked, Optional.empty()).areMetBy(EARLIER));
  }
}
