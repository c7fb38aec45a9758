package dev.slipway.engine.libwasmtime;

import dev.slipway.engine.EngineException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Looks at a library before the system does: the loader maps what a file claims to hold, and a file
 * that ends before would end the process.
 */
final class LibraryFile {
  private static final int HEADER_BYTES = 64;
  private static final int MAGIC = 0x7f454c46;
  private static final int CLASS_AT = 4;
  private static final int CLASS_64 = 2;
  private static final int MACHINE_AT = 18;
  private static final int SECTIONS_AT = 40;
  private static final int SECTION_SIZE_AT = 58;
  private static final int SECTION_COUNT_AT = 60;

  /** ELF's numbers for what {@code os.arch} says. */
  private static final Map<String, Integer> MACHINES = Map.of("amd64", 62, "aarch64", 183);

  private final Path path;

  LibraryFile(Path path) {
    this.path = path;
  }

  /**
   * Refuses a file that is no whole library for this machine. Outside of Linux only its presence is
   * seen to.
   *
   * @throws EngineException that names the file and what is wrong with it
   */
  void check() {
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      throw refusal("is not there, or cannot be read");
    }
    try (FileChannel file = FileChannel.open(path)) {
      if (file.size() == 0) {
        throw refusal("is empty");
      }
      if (System.getProperty("os.name").equals("Linux")) {
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
        int _ = file.read(header, 0);
        check(header.flip(), file.size());
      }
    } catch (IOException e) {
      throw refusal("cannot be read: " + e.getMessage());
    }
  }

  private void check(ByteBuffer header, long size) {
    if (header.limit() < Integer.BYTES || header.getInt(0) != MAGIC) {
      throw refusal("is no shared library of Linux (ELF)");
    }
    if (header.limit() < HEADER_BYTES) {
      throw refusal("is cut off after " + size + " bytes");
    }
    header.order(ByteOrder.LITTLE_ENDIAN);
    int machine = header.getShort(MACHINE_AT);
    String architecture = System.getProperty("os.arch");
    if (header.get(CLASS_AT) != CLASS_64
        || machine != MACHINES.getOrDefault(architecture, machine)) {
      throw refusal(
          "is for another architecture than %s (ELF machine %d)".formatted(architecture, machine));
    }
    // The table of sections is the last thing in the file.
    long end =
        header.getLong(SECTIONS_AT)
            + (long) header.getShort(SECTION_SIZE_AT) * header.getShort(SECTION_COUNT_AT);
    if (end > size) {
      throw refusal("is cut off: it has %d of %d bytes".formatted(size, end));
    }
  }

  private EngineException refusal(String why) {
    return new EngineException("The library " + path + " " + why);
  }
}
