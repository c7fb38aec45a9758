package dev.slipway.bootstrap;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataDirectoryTest {
  @TempDir Path parent;

  @Test
  void createsAFolderThatOnlyItsOwnerMayEnter() throws IOException {
    try (DataDirectory directory = DataDirectory.open(parent.resolve("a/b"))) {
      assertThat(mode(directory.path())).isEqualTo("rwx------");
      assertThat(mode(directory.folder("postgres"))).isEqualTo("rwx------");
    }
  }

  @Test
  void keepsTheModeOfAnExistingFolderThatOthersMayRead() throws IOException {
    Path folder = Files.createDirectory(parent.resolve("shared"));
    Files.setPosixFilePermissions(folder, fromString("rwxr-xr-x"));

    DataDirectory.open(folder).close();

    assertThat(mode(folder)).isEqualTo("rwxr-xr-x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rwxrwx---", "rwx---rwx"})
  void refusesAFolderThatOthersMayWriteTo(String mode) throws IOException {
    Path folder = Files.createDirectory(parent.resolve("open"));
    Files.setPosixFilePermissions(folder, fromString(mode));

    assertThatExceptionOfType(StartRefusedException.class)
        .isThrownBy(() -> DataDirectory.open(folder))
        .satisfies(refused -> {
          assertThat(refused.reason()).contains("Other users may write", folder.toString());
          assertThat(refused.fix()).contains("chmod 700 " + folder, "SLIPWAY_DATA_DIR");
        });
  }

  @Test
  void refusesAFileInPlaceOfTheFolder() throws IOException {
    Path file = Files.createFile(parent.resolve("file"));

    assertThatExceptionOfType(StartRefusedException.class)
        .isThrownBy(() -> DataDirectory.open(file))
        .satisfies(refused -> assertThat(refused.reason()).contains(file.toString()));
  }

  @Test
  void isHeldByOneUntilItIsClosed() throws IOException {
    Path link = Files.createSymbolicLink(parent.resolve("link"), parent);
    DataDirectory first = DataDirectory.open(parent);

    assertThatExceptionOfType(StartRefusedException.class)
        .isThrownBy(() -> DataDirectory.open(link))
        .satisfies(refused -> assertThat(refused.reason()).contains("Another Slipway process"));

    first.close();
    DataDirectory.open(link).close();
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
