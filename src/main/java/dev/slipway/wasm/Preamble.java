package dev.slipway.wasm;

import dev.slipway.error.SlipwayException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** The first 8 bytes, and what a file is instead when they are not WebAssembly's. */
final class Preamble {
  static final int LENGTH = 8;
  private static final byte[] MAGIC = {0, 'a', 's', 'm'};
  private static final int TEXT_LOOKED_AT = 64;
  private static final int CORE_VERSION_1 = 0x00_00_00_01;
  private static final int COMPONENT_VERSION_13 = 0x00_01_00_0d;
  private static final String SEND_WASM = "Upload the .wasm file that the compiler wrote.";

  private Preamble() {}

  static Layer read(byte[] wasm) {
    if (wasm.length == 0) {
      throw ContainerRefusal.of("The module is empty: it has 0 bytes.", SEND_WASM);
    }
    if (!startsWithMagic(wasm)) {
      throw notWasm(wasm);
    }
    if (wasm.length < LENGTH) {
      throw tooShort(wasm.length);
    }
    return layer(Integer.reverseBytes(ByteBuffer.wrap(wasm).getInt(MAGIC.length)));
  }

  private static Layer layer(int version) {
    return switch (version) {
      case CORE_VERSION_1 -> Layer.CORE_MODULE;
      case COMPONENT_VERSION_13 -> Layer.COMPONENT;
      default ->
          throw ContainerRefusal.of(
              String.format(
                  "The header names version %d of layer %d, which Slipway does not know.",
                  version & 0xffff, version >>> 16),
              "Build a core module of version 1, or a component of version 13.");
    };
  }

  private static boolean startsWithMagic(byte[] wasm) {
    int known = Math.min(wasm.length, MAGIC.length);
    return Arrays.equals(wasm, 0, known, MAGIC, 0, known);
  }

  private static SlipwayException tooShort(int length) {
    return ContainerRefusal.of(
        "The module has "
            + (length == 1 ? "1 byte" : length + " bytes")
            + ", but WebAssembly begins with a header of 8: it is cut off.",
        SEND_WASM);
  }

  private static SlipwayException notWasm(byte[] wasm) {
    String start = textAtStart(wasm).strip();
    if (start.startsWith("(") || start.startsWith(";;")) {
      return ContainerRefusal.of(
          "This is WebAssembly text (WAT), not the binary format.",
          "Compile it with `wat2wasm`, sign the result and upload that.");
    }
    byte[] first = Arrays.copyOf(wasm, Math.min(wasm.length, MAGIC.length));
    String what = start.isEmpty() ? known(first) : "a text file";
    return ContainerRefusal.of(
        String.format(
            "This is %s, not WebAssembly: it begins with the bytes %s, not with 00 61 73 6d.",
            what, HexFormat.ofDelimiter(" ").formatHex(first)),
        SEND_WASM);
  }

  private static String known(byte[] first) {
    return switch (HexFormat.of().formatHex(first)) {
      case "7f454c46" -> "a native (ELF) program or library";
      case "504b0304" -> "a zip or jar archive";
      case String hex when hex.startsWith("1f8b") -> "a gzip archive";
      default -> "another kind of file";
    };
  }

  /** The beginning of the file if it is text, else nothing. */
  private static String textAtStart(byte[] wasm) {
    ByteBuffer start = ByteBuffer.wrap(wasm, 0, Math.min(wasm.length, TEXT_LOOKED_AT));
    CharBuffer text = CharBuffer.allocate(TEXT_LOOKED_AT);
    // More input may follow: a character that the cut split is no error.
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(start, text, false);
    String decoded = text.flip().toString();
    return !result.isError() && decoded.chars().allMatch(Preamble::isText) ? decoded : "";
  }

  private static boolean isText(int character) {
    return Character.isWhitespace(character) || !Character.isISOControl(character);
  }
}
