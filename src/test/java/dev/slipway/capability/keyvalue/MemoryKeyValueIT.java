package dev.slipway.capability.keyvalue;

import dev.slipway.capability.CapabilityProvider;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

/** The store in memory keeps the contract. */
class MemoryKeyValueIT {
  private static CapabilityProvider store() {
    MemoryConfig config = new MemoryConfig(Optional.empty(), Optional.empty());
    return new KeyValueProvider(
        new MemoryStore(config, KeyValueContract.LIMITS, System::nanoTime),
        KeyValueContract.LIMITS);
  }

  @Nested
  class Numbers extends KeyValueNumbersContract {
    @Override
    CapabilityProvider open() {
      return store();
    }
  }

  @Nested
  class Keys extends KeyValueKeysContract {
    @Override
    CapabilityProvider open() {
      return store();
    }
  }

  @Nested
  class ListsAndSets extends KeyValueListsAndSetsContract {
    @Override
    CapabilityProvider open() {
      return store();
    }
  }

  @Nested
  class Concurrency extends KeyValueConcurrencyContract {
    @Override
    CapabilityProvider open() {
      return store();
    }
  }

  @Nested
  class Limits extends KeyValueLimitsContract {
    @Override
    CapabilityProvider open() {
      return store();
    }
  }
}
