package dev.slipway.module;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

@Embeddable
record ModuleId(String namespace, String digest) implements Serializable {
  static ModuleId of(String namespace, Digest digest) {
    return new ModuleId(namespace, digest.text());
  }
}
