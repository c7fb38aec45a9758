package dev.slipway.capability;

/** A provider's name and the namespace that it is in. */
public record ProviderKey(String namespace, String name) {
  @Override
  public String toString() {
    return namespace + "/" + name;
  }
}
