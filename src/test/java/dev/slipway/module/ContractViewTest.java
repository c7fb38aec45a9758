package dev.slipway.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.claims.KeyRole;
import dev.slipway.claims.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractViewTest {
  @ParameterizedTest
  @CsvSource({
    "wascc:http_server, wascc:http_server, ROUTE",
    "wasmcloud:httpserver, wascc:http_server, ROUTE",
    "wasmcloud:builtin:logging, wascc:logging, PLATFORM",
    "wascc:extras, wascc:extras, PLATFORM",
    "wasmcloud:keyvalue, wascc:keyvalue, BINDING",
    "wascc:eventstreams, wascc:eventstreams, BINDING",
    "acme:invoices, acme:invoices, CUSTOM",
    "wasi:http/proxy, wasi:http/proxy, CUSTOM",
    "keyvalue, keyvalue, NOBODY",
    "a: b, a: b, NOBODY",
    ":, :, NOBODY",
  })
  void whoServesAContract(String claimed, String contract, ContractSource source) {
    ContractView view = ContractView.of(claimed);

    assertThat(view.contract()).isEqualTo(contract);
    assertThat(view.claimed()).isEqualTo(claimed);
    assertThat(view.servedBy()).isEqualTo(source);
    assertThat(view.note()).endsWith(".");
  }

  @Test
  void aModuleKeyIsAnotherGuest() {
    String key = Seed.generate(KeyRole.MODULE).publicKey().text();

    assertThat(ContractView.of(key).servedBy()).isEqualTo(ContractSource.FUNCTION);
    assertThat(ContractView.of(Seed.generate(KeyRole.ACCOUNT).publicKey().text()).servedBy())
        .isEqualTo(ContractSource.NOBODY);
  }
}
