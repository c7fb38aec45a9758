package dev.slipway.fuzz;

import dev.slipway.wasm.Section;
import dev.slipway.wasm.WasmModule;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A section as it can be taken out, changed and put back; its length is mended when joined. */
record Part(int id, byte[] payload) {
  static final int IMPORT = 2;
  static final int TABLE = 4;
  static final int MEMORY = 5;
  static final int EXPORT = 7;
  static final int CODE = 10;
  static final int DATA = 11;

  Part with(byte[] changed) {
    return new Part(id, changed);
  }

  /** The sections of a sound module. */
  static List<Part> split(byte[] wasm) {
    List<Part> parts = new ArrayList<>();
    for (Section section : WasmModule.parse(wasm).sections()) {
      parts.add(
          new Part(section.id(), Arrays.copyOfRange(wasm, section.payloadStart(), section.end())));
    }
    return parts;
  }

  static byte[] join(List<Part> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0});
    for (Part part : parts) {
      out.write(part.id());
      out.writeBytes(Leb.unsigned(part.payload().length));
      out.writeBytes(part.payload());
    }
    return out.toByteArray();
  }
}
