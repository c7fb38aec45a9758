package dev.slipway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractIdTest {
  @ParameterizedTest
  @CsvSource({
    "wasmcloud:httpserver, wascc:http_server",
    "wasmcloud:httpclient, wascc:http_client",
    "wasmcloud:keyvalue, wascc:keyvalue",
    "wasmcloud:messaging, wascc:messaging",
    "wasmcloud:blobstore, wascc:blobstore",
    "wasmcloud:eventstreams, wascc:eventstreams",
    "wasmcloud:builtin:logging, wascc:logging",
    "wasmcloud:builtin:numbergen, wascc:extras",
    "wasmcloud:logging, wascc:logging",
    "wasmcloud:extras, wascc:extras",
  })
  void bothSpellingsAreOneContract(String newer, String older) {
    ContractId id = new ContractId(newer);

    assertThat(id).isEqualTo(new ContractId(older)).hasToString(older);
  }

  @Test
  void anUnknownContractKeepsItsName() {
    assertThat(new ContractId("acme:printer").id()).isEqualTo("acme:printer");
  }

  @Test
  void aDialectIsFoundByItsName() {
    assertThat(Dialect.named("D0")).contains(Dialect.D0);
    assertThat(Dialect.named("d2")).isEmpty();
    assertThat(Dialect.named("D9")).isEmpty();
  }
}
