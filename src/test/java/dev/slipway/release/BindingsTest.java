package dev.slipway.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.capability.Binding;
import dev.slipway.capability.BindingKey;
import dev.slipway.capability.BindingScope;
import dev.slipway.contract.ContractId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BindingsTest {
  private static final BindingKey DEFAULT =
      new BindingKey(ContractId.KEYVALUE, BindingKey.DEFAULT_LINK);

  @Test
  void bothSpellingsOfAContractAreOneBinding() {
    Bindings bindings = new Bindings(List.of(keyvalue("wascc:keyvalue", "redis")));

    Bindings changed = bindings.with(keyvalue("wasmcloud:keyvalue", "memory"));

    assertThat(changed.all()).containsExactly(keyvalue("wascc:keyvalue", "memory"));
  }

  @Test
  void severalLinksOfOneContractStandBesideEachOther() {
    Bindings bindings =
        Bindings.NONE
            .with(GivenState.keyvalue("other", "b"))
            .with(GivenState.keyvalue("default", "a"));

    assertThat(bindings.all()).extracting(ReleaseBinding::provider).containsExactly("a", "b");
    assertThat(bindings.find(DEFAULT)).contains(GivenState.keyvalue("default", "a"));
    assertThat(bindings.without(DEFAULT).all()).hasSize(1);
  }

  @Test
  void oneKeyCannotBeBoundTwice() {
    List<ReleaseBinding> twice =
        List.of(GivenState.keyvalue("default", "a"), GivenState.keyvalue("default", "b"));

    assertThatThrownBy(() -> new Bindings(twice)).hasMessageContaining("wascc:keyvalue/default");
  }

  @Test
  void theRuntimeTakesThemWithAllThatTheySay() {
    ReleaseBinding events =
        new ReleaseBinding(
            "wascc:messaging",
            "default",
            "bus",
            Map.of("SUBSCRIPTION", "a"),
            BindingScope.NAMESPACE);

    assertThat(new Bindings(List.of(events)).plan())
        .containsExactly(
            new Binding(
                new BindingKey(ContractId.MESSAGING, "default"),
                "bus",
                Map.of("SUBSCRIPTION", "a"),
                BindingScope.NAMESPACE));
  }

  private static ReleaseBinding keyvalue(String spelling, String provider) {
    return new ReleaseBinding(spelling, "default", provider, Map.of(), BindingScope.FUNCTION);
  }
}
