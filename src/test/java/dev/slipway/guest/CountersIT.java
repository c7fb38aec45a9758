package dev.slipway.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.SignedGuests;
import dev.slipway.contract.ContractId;
import dev.slipway.contract.Dialect;
import dev.slipway.contract.HttpDialect;
import dev.slipway.wasm.WasmModule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One program in the SDKs of three years: each speaks to its host as its time did. */
class CountersIT extends RepositoryGuests {
  @ParameterizedTest
  @CsvSource({
    "counter-wascc-0.2,     D0, wascc:keyvalue,     Add",
    "counter-wascc-0.3,     D0, wascc:keyvalue,     Add",
    "counter-wascc-0.5,     D1, wascc:keyvalue,     Add",
    "counter-wascc-0.7,     D2, wascc:keyvalue,     Add",
    "counter-wasmcloud-0.2, D2, wasmcloud:keyvalue, Add",
    "counter-wasmbus-0.4,   D3, wasmcloud:keyvalue, KeyValue.Increment",
    "counter-wasmbus-0.10,  D3, wasmcloud:keyvalue, KeyValue.Increment",
  })
  void bothVersionsCount(String name, Dialect dialect, String contract, String operation)
      throws Exception {
    AddingHost host = new AddingHost(dialect, contract, operation);
    try (Guest first = guest(name, name + "-v1");
        Guest second = guest(name, name + "-v2")) {
      HttpDialect http = dialect.http();
      assertThat(body(http, get(first, http, "/a/b", "x=1", host))).isEqualTo("{\"counter\":1}");
      assertThat(body(http, get(first, http, "/a/b", "", host))).isEqualTo("{\"counter\":2}");
      assertThat(body(http, get(second, http, "/a/b", "", host)))
          .isEqualTo("{\"counter\":3,\"tweaked\":true}");
      host.refuse("the store is away");
      failed(get(first, http, "/a/b", "", host), "the store is away");
      assertThat(call(first, "NoSuchOperation", "", host)).isInstanceOf(GuestResult.Errored.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "counter-wascc-0.2,     2020-02-28, D0",
    "counter-wascc-0.3,     2020-03-02, D0",
    "counter-wascc-0.5,     2020-03-27, D1",
    "counter-wascc-0.7,     2020-09-09, D2",
    "counter-wasmcloud-0.2, 2021-04-16, D2",
    "counter-wasmbus-0.4,   2021-09-30, D3",
    "counter-wasmbus-0.10,  2022-08-31, D3",
  })
  void aModuleThatWasSignedInItsTimeSpeaksItsDialect(String name, String day, Dialect dialect) {
    WasmModule module = WasmModule.parse(SignedGuests.bytes(name, name + "-v1"));
    Instant issued = Instant.parse(day + "T12:00:00Z");
    Set<ContractId> contracts = Set.of(ContractId.HTTP_SERVER);

    assertThat(
            ShapeReader.read(
                    module.core().orElseThrow(), Optional.of(new GuestClaims(issued, contracts)))
                .dialect())
        .contains(dialect);
  }

  /** Adds to the one key; its replies are spelled out, not encoded by the platform. */
  private static final class AddingHost implements HostCalls {
    private final Dialect dialect;
    private final String contract;
    private final String operation;
    private Optional<String> refusal = Optional.empty();
    private byte count;

    AddingHost(Dialect dialect, String contract, String operation) {
      this.dialect = dialect;
      this.contract = contract;
      this.operation = operation;
    }

    void refuse(String text) {
      refusal = Optional.of(text);
    }

    @Override
    public HostReply call(HostCall call) {
      assertThat(call.link()).isEqualTo("default");
      assertThat(call.contract()).isEqualTo(contract);
      assertThat(call.operation()).isEqualTo(operation);
      assertThat(new String(call.payload(), StandardCharsets.ISO_8859_1)).contains(":a:b");
      return refusal.<HostReply>map(HostReply.Failed::new).orElseGet(() -> new HostReply.Ok(sum()));
    }

    /** {@code {value: count}} of protobuf, of an array and of a map; then the bare number. */
    private byte[] sum() {
      count++;
      return switch (dialect) {
        case D0 -> new byte[] {0x08, count};
        case D1 -> new byte[] {(byte) 0x91, count};
        case D2 -> new byte[] {(byte) 0x81, (byte) 0xa5, 'v', 'a', 'l', 'u', 'e', count};
        case D3 -> new byte[] {count};
      };
    }

    @Override
    public void log(String line) {}

    @Override
    public void sleep(Duration duration) {
      throw new AssertionError("a counter does not sleep");
    }
  }
}
