package dev.slipway.capability;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

@Embeddable
record ProviderId(String namespace, String name) implements Serializable {
  static ProviderId of(ProviderKey key) {
    return new ProviderId(key.namespace(), key.name());
  }

  ProviderKey key() {
    return new ProviderKey(namespace, name);
  }
}
