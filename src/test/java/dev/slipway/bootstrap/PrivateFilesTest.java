package dev.slipway.bootstrap;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {
  @TempDir Path folder;

  @Test
  void writesAFileForItsOwnerAlone() throws IOException {
    Path file = folder.resolve("secret");

    PrivateFiles.write(file, "text");

    assertThat(file).hasContent("text");
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(fromString("rw-------"));
    assertThat(folder).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void replacesAnUnfinishedFileOfBefore() throws IOException {
    Files.writeString(folder.resolve("secret.new"), "half");

    PrivateFiles.write(folder.resolve("secret"), "whole");

    assertThat(folder.resolve("secret")).hasContent("whole");
  }

  @Test
  void deletesATreeAndIgnoresAMissingOne() throws IOException {
    Path tree = folder.resolve("tree");
    Files.createDirectories(tree.resolve("a/b"));
    Files.writeString(tree.resolve("a/b/c"), "c");

    PrivateFiles.deleteTree(tree);
    PrivateFiles.deleteTree(tree);

    assertThat(tree).doesNotExist();
  }
}
