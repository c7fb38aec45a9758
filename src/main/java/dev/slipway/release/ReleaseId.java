package dev.slipway.release;

import dev.slipway.function.FunctionKey;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

@Embeddable
record ReleaseId(String namespace, String function, int number) implements Serializable {
  static ReleaseId of(FunctionKey key, int number) {
    return new ReleaseId(key.namespace(), key.name(), number);
  }
}
