package dev.slipway.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A module on disk. */
public record WasmFile(Path path) {
  /** Well above what any platform takes; below what would exhaust this process. */
  public static final int MAX_BYTES = 256 << 20;

  /** Reads it whole. */
  public byte[] read() throws IOException {
    return new BoundedFile(path, ".wasm file", MAX_BYTES).read();
  }

  /**
   * Writes all or nothing, in place of a file that may be there; it may be the one that was read.
   */
  public void write(byte[] wasm) throws IOException {
    Path whole = path.toAbsolutePath();
    if (Files.isDirectory(whole)) {
      throw new FileSystemException(path.toString(), null, "it is a folder");
    }
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    try {
      Files.write(part, wasm);
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** The name that the platform gives these bytes. */
  public static String digest(byte[] wasm) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(wasm);
      return "sha256:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
