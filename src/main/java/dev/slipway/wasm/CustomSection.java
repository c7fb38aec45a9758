package dev.slipway.wasm;

import java.util.Arrays;

/**
 * A custom section: bytes under a name, which engines ignore.
 *
 * @param contentStart index of the first byte after the name
 */
public record CustomSection(String name, Section section, int contentStart) {
  public CustomSection {
    if (contentStart < section.payloadStart() || contentStart > section.end()) {
      throw new IllegalArgumentException(
          "contentStart " + contentStart + " is outside of " + section);
    }
  }

  public int contentLength() {
    return section.end() - contentStart;
  }

  /** A copy of the content, taken from the bytes that the section was parsed from. */
  public byte[] content(byte[] wasm) {
    return Arrays.copyOfRange(wasm, contentStart, section.end());
  }

  /** A whole custom section, to be appended to a module. */
  public static byte[] encode(String name, byte[] content) {
    WasmWriter payload = new WasmWriter(name.length() + content.length + 8);
    payload.name(name).bytes(content, 0, content.length);
    return new WasmWriter(content.length + 16)
        .section(Section.CUSTOM, payload.toByteArray())
        .toByteArray();
  }
}
