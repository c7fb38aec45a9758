package dev.slipway.capability;

import dev.slipway.contract.ContractId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;

/** Providers that tests control. In the application under test only. */
@ApplicationScoped
class ScriptedType implements ProviderType<ScriptedConfig> {
  static final ContractId CONTRACT = new ContractId("test:scripted");
  static final ProviderKind KIND = new ProviderKind(CONTRACT, "scripted");

  private final ConcurrentMap<String, ScriptedProvider> opened = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, ScriptedConfig> configs = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, UnaryOperator<ScriptedProvider>> scripts =
      new ConcurrentHashMap<>();

  /** Prepares the next provider of a label before it is opened. */
  void script(String label, UnaryOperator<ScriptedProvider> script) {
    scripts.put(label, script);
  }

  /** The one that was opened last with this label. */
  ScriptedProvider opened(String label) {
    return opened.get(label);
  }

  ScriptedConfig config(String label) {
    return configs.get(label);
  }

  @Override
  public ContractId contract() {
    return CONTRACT;
  }

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public Class<ScriptedConfig> config() {
    return ScriptedConfig.class;
  }

  @Override
  public CapabilityProvider open(ProviderKey owner, ScriptedConfig config) {
    ScriptedProvider provider =
        scripts
            .getOrDefault(config.label(), UnaryOperator.identity())
            .apply(new ScriptedProvider(config.label(), Boolean.TRUE.equals(config.waits())));
    opened.put(config.label(), provider);
    configs.put(config.label(), config);
    return provider;
  }
}
