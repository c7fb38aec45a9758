package dev.slipway.function;

/** A function's name and the namespace that it is in. */
public record FunctionKey(String namespace, String name) {
  @Override
  public String toString() {
    return namespace + "/" + name;
  }
}
