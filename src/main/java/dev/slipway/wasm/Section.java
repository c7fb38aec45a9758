package dev.slipway.wasm;

/**
 * Where one section stands in the module's bytes, at depth 0.
 *
 * @param id the section's kind; 0 is a custom section
 * @param start index of the id byte
 * @param payloadStart index of the first byte after the length
 * @param end index after the last byte of the payload
 */
public record Section(int id, int start, int payloadStart, int end) {
  public static final int CUSTOM = 0;

  public Section {
    if (id < 0 || start < Preamble.LENGTH || payloadStart < start + 2 || end < payloadStart) {
      throw new IllegalArgumentException(
          "no section: id " + id + ", bytes " + start + ", " + payloadStart + " to " + end);
    }
  }

  public int payloadLength() {
    return end - payloadStart;
  }
}
