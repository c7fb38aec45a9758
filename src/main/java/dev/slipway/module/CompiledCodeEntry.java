package dev.slipway.module;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The bytes of a cache file: a mark, then the code. The mark is a digest of the engine, the module
 * and the code, so a torn entry, an altered one, and one that stands under another name are told.
 */
final class CompiledCodeEntry {
  private static final int MARK_BYTES = 71;

  private CompiledCodeEntry() {}

  static byte[] of(String fingerprint, Digest module, byte[] code) {
    return ByteBuffer.allocate(MARK_BYTES + code.length)
        .put(mark(fingerprint, module, code))
        .put(code)
        .array();
  }

  /** The code of an entry that was written for this engine and module, if it is whole. */
  static Optional<byte[]> code(String fingerprint, Digest module, byte[] entry) {
    if (entry.length < MARK_BYTES) {
      return Optional.empty();
    }
    byte[] code = Arrays.copyOfRange(entry, MARK_BYTES, entry.length);
    byte[] mark = mark(fingerprint, module, code);
    return Arrays.equals(mark, 0, MARK_BYTES, entry, 0, MARK_BYTES)
        ? Optional.of(code)
        : Optional.empty();
  }

  private static byte[] mark(String fingerprint, Digest module, byte[] code) {
    String key = fingerprint + "\n" + module + "\n" + Digest.of(code);
    String mark = Digest.of(key.getBytes(StandardCharsets.UTF_8)).text();
    return mark.getBytes(StandardCharsets.US_ASCII);
  }
}
