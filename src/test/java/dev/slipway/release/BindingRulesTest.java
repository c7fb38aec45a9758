package dev.slipway.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.capability.BindingScope;
import dev.slipway.contract.ContractId;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.function.FunctionKey;
import dev.slipway.function.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BindingRulesTest {
  private static final FunctionKey FUNCTION = new FunctionKey("default", "counter");

  @ParameterizedTest
  @ValueSource(strings = {"wascc:keyvalue", "wasmcloud:keyvalue"})
  void whatTheClaimsNameInEitherSpellingMayBeBound(String claimed) {
    Optional<Version> newest = Optional.of(GivenVersion.of(1, claimed));

    assertThatCode(() -> BindingRules.requireClaimed(FUNCTION, newest, ContractId.KEYVALUE))
        .doesNotThrowAnyException();
  }

  @Test
  void aRefusalSaysWhatIsClaimedAndHowMoreWouldBe() {
    Optional<Version> newest =
        Optional.of(GivenVersion.of(1, "wascc:http_server", "wascc:messaging"));

    assertThatThrownBy(() -> BindingRules.requireClaimed(FUNCTION, newest, ContractId.KEYVALUE))
        .isInstanceOfSatisfying(
            SlipwayException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ErrorCode.CAPABILITY_NOT_CLAIMED);
              assertThat(refusal.reason()).contains("wascc:http_server, wascc:messaging");
              assertThat(refusal.fix()).contains("--cap wascc:keyvalue");
              assertThat(refusal.fields())
                  .containsEntry("claimed", List.of("wascc:http_server", "wascc:messaging"));
            });
  }

  @Test
  void aFunctionWithoutVersionHasNoClaims() {
    assertThatThrownBy(
            () -> BindingRules.requireClaimed(FUNCTION, Optional.empty(), ContractId.KEYVALUE))
        .isInstanceOfSatisfying(
            SlipwayException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.BINDING_INVALID));
  }

  @Test
  void theProviderServesTheContract() {
    ReleaseBinding binding = GivenState.keyvalue("default", "cache");

    assertThatCode(() -> BindingRules.requireServed(binding, Optional.of(ContractId.KEYVALUE)))
        .doesNotThrowAnyException();
    refused(() -> BindingRules.requireServed(binding, Optional.empty()), ErrorCode.BINDING_INVALID);
    refused(
        () -> BindingRules.requireServed(binding, Optional.of(ContractId.MESSAGING)),
        ErrorCode.PROVIDER_CONTRACT_MISMATCH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wascc:keyvalue", "wascc:blobstore"})
  void whatKeepsDataMayBeSharedByTheNamespace(String contract) {
    assertThatCode(() -> BindingRules.requireScope(shared(contract))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"wascc:messaging", "wascc:http_client", "acme:printer"})
  void whatKeepsNoneMayNot(String contract) {
    refused(() -> BindingRules.requireScope(shared(contract)), ErrorCode.INVALID_REQUEST);
  }

  private static ReleaseBinding shared(String contract) {
    return new ReleaseBinding(contract, "default", "p", Map.of(), BindingScope.NAMESPACE);
  }

  private static void refused(Runnable call, ErrorCode code) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            SlipwayException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
