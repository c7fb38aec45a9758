package dev.slipway.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.contract.ContractId;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which types there are for a contract. */
class ProviderTypesTest {
  private static final ContractId CUSTOM = new ContractId("acme:ledger");

  private record NoConfig() {}

  private record One(ContractId contract, String name) implements ProviderType<NoConfig> {
    @Override
    public Class<NoConfig> config() {
      return NoConfig.class;
    }

    @Override
    public CapabilityProvider open(ProviderKey owner, NoConfig config) {
      return new ScriptedProvider("one", false);
    }
  }

  private record Any(String name) implements ProviderFactory<NoConfig> {
    @Override
    public boolean serves(ContractId contract) {
      return true;
    }

    @Override
    public Class<NoConfig> config() {
      return NoConfig.class;
    }

    @Override
    public CapabilityProvider open(ProviderKey owner, ContractId contract, NoConfig config) {
      return new ScriptedProvider(contract.id(), false);
    }
  }

  private final ProviderTypes types =
      new ProviderTypes(
          List.of(
              new One(ContractId.KEYVALUE, "redis"),
              new One(ContractId.MESSAGING, "local"),
              new Any("function")));

  @Test
  void aTypeIsFoundByContractAndName() {
    assertThat(types.require(ContractId.KEYVALUE, "redis").name()).isEqualTo("redis");
    assertThat(types.require(CUSTOM, "function").name()).isEqualTo("function");
    assertThat(types.require(ContractId.KEYVALUE, "function").name()).isEqualTo("function");
  }

  @Test
  void anUnknownOneIsRefusedWithThoseThatThereAre() {
    assertThatExceptionOfType(SlipwayException.class)
        .isThrownBy(() -> types.require(ContractId.KEYVALUE, "local"))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.PROVIDER_INVALID))
        .satisfies(e -> assertThat(e.fields()).containsEntry("types", List.of("function", "redis")))
        .satisfies(e -> assertThat(e.fix()).contains("function, redis"));
  }

  @ParameterizedTest
  @CsvSource({"wascc:blobstore, s3", "wascc:eventstreams, redis", "wascc:eventstreams, function"})
  void whatComesLaterSaysSo(String contract, String type) {
    assertThatExceptionOfType(SlipwayException.class)
        .isThrownBy(() -> types.require(new ContractId(contract), type))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_SUPPORTED_YET))
        .satisfies(e -> assertThat(e.reason()).contains("later"));
  }

  @Test
  void whatIsBuiltInNeedsNone() {
    for (ContractId contract :
        List.of(ContractId.HTTP_SERVER, ContractId.LOGGING, ContractId.EXTRAS)) {
      assertThatExceptionOfType(SlipwayException.class)
          .isThrownBy(() -> types.require(contract, "function"))
          .satisfies(e -> assertThat(e.reason()).contains("needs no provider"));
    }
  }

  @Test
  void oneNameOfTwoContractsIsFine() {
    List<ProviderFactory<?>> memories =
        List.of(new One(ContractId.KEYVALUE, "memory"), new One(ContractId.BLOBSTORE, "memory"));

    assertThatCode(() -> new ProviderTypes(memories)).doesNotThrowAnyException();
  }

  @Test
  void twoOfOneContractAndNameStopTheStart() {
    assertThatThrownBy(() -> new ProviderTypes(List.of(new Any("a"), new One(CUSTOM, "a"))))
        .hasMessageContaining("of type a");
    assertThatThrownBy(() -> new ProviderTypes(List.of(new One(CUSTOM, "a"), new One(CUSTOM, "a"))))
        .isInstanceOf(IllegalStateException.class);
  }
}
