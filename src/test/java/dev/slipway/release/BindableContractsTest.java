package dev.slipway.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.capability.BindingKey;
import dev.slipway.contract.ContractId;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BindableContractsTest {
  private static final String LONGEST = "a".repeat(63);

  @ParameterizedTest
  @CsvSource({
    "wascc:keyvalue, wascc:keyvalue",
    "wasmcloud:keyvalue, wascc:keyvalue",
    "acme:printer, acme:printer",
    "acme:printer:v2, acme:printer:v2",
  })
  void contractsAreKnownInBothSpellings(String contract, String canonical) {
    BindingKey key = BindableContracts.key(contract, "default");

    assertThat(key.contract().id()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "keyvalue", ":", "a:", ":b", "a b:c", "a/b:c", "ä:b", "M2345"})
  void whatIsNoContractIsRefused(String contract) {
    refused(() -> BindableContracts.key(contract, "default"), "contract");
  }

  @Test
  void aContractHasAtMost128Characters() {
    assertThatCode(() -> BindableContracts.key("a:" + "b".repeat(126), "default"))
        .doesNotThrowAnyException();
    refused(() -> BindableContracts.key("a:" + "b".repeat(127), "default"), "contract");
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "Cache_2", "eu-west.1", "0"})
  void linksAreNamesOfOneWord(String link) {
    assertThat(BindableContracts.key("wascc:keyvalue", link).link()).isEqualTo(link);
    assertThat(BindableContracts.key("wascc:keyvalue", LONGEST).link()).isEqualTo(LONGEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "..", "-a", "a b", "a/b", "a\n", LONGEST_AND_ONE})
  void whatIsNoLinkIsRefused(String link) {
    refused(() -> BindableContracts.key("wascc:keyvalue", link), "link");
  }

  private static final String LONGEST_AND_ONE =
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

  @ParameterizedTest
  @CsvSource({
    "wasmcloud:httpserver, binding-invalid, route",
    "wascc:logging, binding-invalid, platform",
    "wascc:extras, binding-invalid, platform",
    "core, binding-invalid, platform",
    "wascc:eventstreams, not-supported-yet, later",
  })
  void contractsWithoutProvidersSayWhoServesThem(String contract, String code, String who) {
    ContractId id = BindableContracts.key(contract, "default").contract();

    assertThatThrownBy(() -> BindableContracts.requireProviders(id))
        .isInstanceOfSatisfying(
            SlipwayException.class,
            refusal -> {
              assertThat(refusal.code().code()).isEqualTo(code);
              assertThat(refusal.fix()).contains(who);
              assertThat(refusal.fields()).containsEntry("contract", id.id());
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wascc:keyvalue",
        "wascc:messaging",
        "wascc:blobstore",
        "wascc:http_client",
        "acme:printer"
      })
  void theOthersHaveProviders(String contract) {
    assertThatCode(() -> BindableContracts.requireProviders(new ContractId(contract)))
        .doesNotThrowAnyException();
  }

  private static void refused(Runnable call, String field) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            SlipwayException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
              assertThat(refusal.fields()).containsEntry("field", field);
            });
  }
}
