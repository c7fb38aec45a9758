package dev.slipway.wasm;

import java.util.Arrays;
import java.util.Optional;

/** The sections of a core module, in the order in which they must come. */
enum CoreSection {
  CUSTOM(0, "custom section"),
  TYPE(1, "type section"),
  IMPORT(2, "import section"),
  FUNCTION(3, "function section"),
  TABLE(4, "table section"),
  MEMORY(5, "memory section"),
  TAG(13, "tag section"),
  GLOBAL(6, "global section"),
  EXPORT(7, "export section"),
  START(8, "start section"),
  ELEMENT(9, "element section"),
  DATA_COUNT(12, "data count section"),
  CODE(10, "code section"),
  DATA(11, "data section");

  private final int id;
  private final String label;

  CoreSection(int id, String label) {
    this.id = id;
    this.label = label;
  }

  static Optional<CoreSection> of(int id) {
    return Arrays.stream(values()).filter(section -> section.id == id).findFirst();
  }

  int id() {
    return id;
  }

  String label() {
    return label;
  }
}
