package dev.slipway.capability;

import dev.slipway.auth.Stamp;
import java.util.Map;
import java.util.TreeMap;

/** A provider as the database has it. */
record StoredProvider(ProviderSpec spec, long revision, Stamp created, Stamp changed) {
  /** As it may be seen, without what is known of it while it runs. */
  ProviderFacts shown() {
    Map<String, Object> config = new TreeMap<>(spec.config());
    config.putAll(spec.secrets());
    return new ProviderFacts(
        spec.key().namespace(),
        spec.key().name(),
        spec.contract().id(),
        spec.type(),
        config,
        revision,
        created.at(),
        created.by(),
        changed.at(),
        changed.by());
  }
}
