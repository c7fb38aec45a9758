package dev.slipway.wasm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Appends parts of the binary format, every number in its shortest form. For one thread. */
final class WasmWriter {
  private final ByteArrayOutputStream out;

  /**
   * @param expectedBytes a guess of the final length
   */
  WasmWriter(int expectedBytes) {
    out = new ByteArrayOutputStream(expectedBytes);
  }

  WasmWriter u8(int value) {
    out.write(value);
    return this;
  }

  /** An unsigned LEB128. */
  WasmWriter unsigned(long value) {
    long rest = value;
    while (rest >= 0x80) {
      out.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
    return this;
  }

  WasmWriter bytes(byte[] source, int start, int end) {
    out.write(source, start, end - start);
    return this;
  }

  WasmWriter name(String name) {
    byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
    return unsigned(utf8.length).bytes(utf8, 0, utf8.length);
  }

  WasmWriter section(int id, byte[] payload) {
    return u8(id).unsigned(payload.length).bytes(payload, 0, payload.length);
  }

  byte[] toByteArray() {
    return out.toByteArray();
  }
}
