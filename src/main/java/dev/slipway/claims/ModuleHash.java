package dev.slipway.claims;

import dev.slipway.wasm.Section;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash of a module without its token: SHA-256 in upper-case hex. */
final class ModuleHash {
  private ModuleHash() {}

  /** Of the file with the bytes of one section cut out. */
  static String withoutBytesOf(Section token, byte[] wasm) {
    MessageDigest digest = sha256();
    digest.update(wasm, 0, token.start());
    digest.update(wasm, token.end(), wasm.length - token.end());
    return hex(digest);
  }

  static String of(byte[] module) {
    MessageDigest digest = sha256();
    digest.update(module);
    return hex(digest);
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().withUpperCase().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
