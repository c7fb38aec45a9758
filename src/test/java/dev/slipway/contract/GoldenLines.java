package dev.slipway.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Lines of a name and bytes, as {@code guests/golden/make} leaves and reads them. */
final class GoldenLines {
  private static final Path FIXTURES = Path.of("src", "test", "resources", "golden");
  private static final String NONE = "-";

  private GoldenLines() {}

  /** What the SDK made of the samples. */
  static Map<String, byte[]> ofSdk(Era era) throws IOException {
    return read(FIXTURES.resolve("sdk").resolve(era + ".txt"));
  }

  /** What we send, which the SDK has read. */
  static Path sent(Era era) {
    return FIXTURES.resolve("sent").resolve(era + ".txt");
  }

  static Map<String, byte[]> read(Path file) throws IOException {
    Map<String, byte[]> lines = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      int space = line.lastIndexOf(' ');
      String hex = line.substring(space + 1);
      lines.put(line.substring(0, space), HexFormat.of().parseHex(hex.equals(NONE) ? "" : hex));
    }
    return lines;
  }

  static void write(Path file, Map<String, byte[]> lines) throws IOException {
    StringBuilder text = new StringBuilder();
    lines.forEach((name, bytes) ->
        text.append(name)
            .append(' ')
            .append(bytes.length == 0 ? NONE : HexFormat.of().formatHex(bytes))
            .append('\n'));
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
