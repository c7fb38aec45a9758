package dev.slipway.function;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

@Embeddable
record FunctionId(String namespace, String name) implements Serializable {
  static FunctionId of(FunctionKey key) {
    return new FunctionId(key.namespace(), key.name());
  }
}
