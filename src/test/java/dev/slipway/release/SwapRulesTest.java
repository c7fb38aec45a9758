package dev.slipway.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.error.SlipwayException;
import dev.slipway.function.Version;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwapRulesTest {
  @ParameterizedTest
  @CsvSource({"'',5", "5,''", "5,5", "5,6", "'1 5','1 6'", "'1 5','5 1'", "0,0"})
  void aRevisionThatIsNotOlderPasses(String serving, String added) {
    assertThatCode(() -> SwapRules.requireNotOlder(versions(serving), versions(added)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"5,4,5,4", "'1 5','1 4',5,4", "1,0,1,0", "0,-1,0,-1"})
  void anOlderRevisionIsRefusedWithBoth(String serving, String added, int before, int after) {
    assertThatThrownBy(() -> SwapRules.requireNotOlder(versions(serving), versions(added)))
        .isInstanceOfSatisfying(
            SlipwayException.class,
            refusal ->
                assertThat(refusal.fields())
                    .containsEntry("servingRevision", before)
                    .containsEntry("newRevision", after));
  }

  @Test
  void contractsThatNeedNoBindingPassInBothSpellings() {
    Version version =
        GivenVersion.of(
            1, "wascc:http_server", "wasmcloud:httpserver", "wascc:logging", "wascc:extras");

    assertThatCode(() -> SwapRules.requireBound(List.of(version), Bindings.NONE))
        .doesNotThrowAnyException();
  }

  @Test
  void everyOtherContractIsNamedOnce() {
    List<Version> targets =
        List.of(
            GivenVersion.of(1, "wascc:http_server", "wasmcloud:keyvalue"),
            GivenVersion.of(2, "wascc:keyvalue", "acme:printer"));

    assertThatThrownBy(() -> SwapRules.requireBound(targets, Bindings.NONE))
        .isInstanceOfSatisfying(
            SlipwayException.class,
            refusal ->
                assertThat(refusal.fields())
                    .containsEntry("contracts", List.of("acme:printer", "wascc:keyvalue")));
  }

  @Test
  void whatIsBoundByAnyLinkPasses() {
    Version version = GivenVersion.of(1, "wasmcloud:keyvalue");
    Bindings bindings = Bindings.NONE.with(GivenState.keyvalue("other", "cache"));

    assertThatCode(() -> SwapRules.requireBound(List.of(version), bindings))
        .doesNotThrowAnyException();
  }

  @Test
  void aPortableProviderServesWhatItsClaimsName() {
    Version version = GivenVersion.provider("acme:printer");

    assertThatCode(() -> SwapRules.requireBound(List.of(version), Bindings.NONE))
        .doesNotThrowAnyException();
  }

  private static List<Version> versions(String revisions) {
    return Arrays.stream(revisions.split(" "))
        .filter(revision -> !revision.isEmpty())
        .map(revision -> GivenVersion.of(Integer.parseInt(revision)))
        .toList();
  }
}
