package dev.slipway.claims;

import dev.slipway.wasm.CustomSection;
import java.util.Arrays;

/** The two names of the custom section that holds a token. */
public enum TokenSection {
  /** Since late 2022. */
  WASMCLOUD_JWT("wasmcloud_jwt"),
  /** Before; hosts of that time know only this one. */
  JWT("jwt");

  private final String sectionName;

  TokenSection(String sectionName) {
    this.sectionName = sectionName;
  }

  public String sectionName() {
    return sectionName;
  }

  static boolean isOne(CustomSection section) {
    return Arrays.stream(values()).anyMatch(name -> name.sectionName.equals(section.name()));
  }
}
