package dev.slipway.function;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

@Embeddable
record VersionId(String namespace, String function, int number) implements Serializable {
  static VersionId of(FunctionKey key, int number) {
    return new VersionId(key.namespace(), key.name(), number);
  }
}
