package dev.slipway.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.contract.ContractId;
import dev.slipway.contract.Dialect;
import dev.slipway.guest.wapc.HostCallForm;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectChoiceTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          WAPC,    OPERATION, 2019-12-01T00:00:00Z, wascc:http_server,    D0
          WAPC,    OPERATION, 2026-01-01T00:00:00Z, wascc:keyvalue,       D0
          WAPC,    OPERATION, 2019-12-01T00:00:00Z, acme:own,             -
          WAPC,    CONTRACT,  2020-03-03T23:59:59Z, wascc:http_server,    D0
          WAPC,    CONTRACT,  2020-03-04T00:00:00Z, wascc:http_server,    D1
          WAPC,    CONTRACT,  2026-01-01T00:00:00Z, wascc:http_server,    D1
          WAPC,    LINK,      2020-05-01T00:00:00Z, wascc:messaging,      D2
          WAPC,    LINK,      2021-05-01T00:00:00Z, wasmcloud:httpserver, D2
          WAPC,    LINK,      2021-05-01T00:00:00Z, acme:own,             -
          WAPC,    -,         2021-05-01T00:00:00Z, wascc:http_server,    D2
          WASMBUS, LINK,      2021-10-01T00:00:00Z, wasmcloud:httpserver, D3
          WASMBUS, LINK,      2021-10-01T00:00:00Z, acme:own,             D3
          WASMBUS, -,         2021-10-01T00:00:00Z, wasmcloud:httpserver, D3
          EXPORTS, -,         2021-10-01T00:00:00Z, wascc:http_server,    -
          """)
  void importsAndTheTimeOfSigningTellTheDialect(
      Abi abi, HostCallForm form, Instant issuedAt, String contract, Dialect dialect) {
    GuestClaims claims = new GuestClaims(issuedAt, Set.of(new ContractId(contract)));

    DialectChoice choice = DialectChoice.of(abi, Optional.ofNullable(form), Optional.of(claims));

    assertThat(choice.dialect()).isEqualTo(Optional.ofNullable(dialect));
    assertThat(choice.reason()).endsWith(".");
  }

  @Test
  void aGuestThatNamesNoCapabilityIsPlain() {
    GuestClaims claims = new GuestClaims(Instant.EPOCH, Set.of());

    DialectChoice choice =
        DialectChoice.of(Abi.WAPC, Optional.of(HostCallForm.LINK), Optional.of(claims));

    assertThat(choice.dialect()).isEmpty();
    assertThat(choice.reason()).contains("pass unchanged");
  }

  @Test
  void aModuleWithoutTokenIsTakenToBeNewAndToHaveContracts() {
    assertThat(unsigned(HostCallForm.CONTRACT)).contains(Dialect.D1);
    assertThat(unsigned(HostCallForm.LINK)).contains(Dialect.D2);
  }

  private static Optional<Dialect> unsigned(HostCallForm form) {
    return DialectChoice.of(Abi.WAPC, Optional.of(form), Optional.empty()).dialect();
  }
}
