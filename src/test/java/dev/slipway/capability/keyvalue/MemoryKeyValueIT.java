package dev.slipway.capability.keyvalue;

import dev.slipway.capability.CapabilityProvider;
import java.util.Optional;

/** The store in memory keeps the contract. */
class MemoryKeyValueIT extends KeyValueContract {
  @Override
  CapabilityProvider open() {
    MemoryConfig config = new MemoryConfig(Optional.empty(), Optional.empty());
    return new KeyValueProvider(new MemoryStore(config, LIMITS, System::nanoTime), LIMITS);
  }
}
