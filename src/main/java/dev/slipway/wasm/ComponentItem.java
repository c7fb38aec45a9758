package dev.slipway.wasm;

/**
 * Something that a component imports or exports at its top level.
 *
 * @param name as the component spells it, such as {@code wasi:http/types@0.2.0}
 */
public record ComponentItem(String name, Kind kind) {
  /** What stands behind the name. */
  public enum Kind {
    CORE_MODULE("core module"),
    FUNCTION("function"),
    VALUE("value"),
    TYPE("type"),
    COMPONENT("component"),
    INTERFACE("interface");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** For people; an instance is called by what it is described with, an interface. */
    public String label() {
      return label;
    }
  }

  /** Whether it is this interface or function, in any version. */
  boolean is(String unversioned) {
    return name.equals(unversioned) || name.startsWith(unversioned + "@");
  }
}
