package dev.slipway.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdminTokenTest {
  @TempDir Path folder;

  @Test
  void isMadeOnceAndOnlyForItsOwner() throws IOException {
    Path file = folder.resolve("data").resolve("admin.token");

    String token = new AdminTokenFile(file).readOrMake();

    assertThat(Base64.getUrlDecoder().decode(token)).hasSize(32);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(new AdminTokenFile(file).readOrMake()).isEqualTo(token);
    try (Stream<Path> left = Files.list(file.getParent())) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void anOpenFileIsClosedAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("admin.token"), GivenAuth.TOKEN + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    String token = new AdminTokenFile(file).readOrMake();

    assertThat(token).isEqualTo(GivenAuth.TOKEN);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aShortOneIsRefusedWithoutRepeatingIt() {
    assertThatThrownBy(() -> new AdminToken(GivenAuth.admin("too-short-to-be-safe")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("SLIPWAY_ADMIN_TOKEN")
        .hasMessageNotContaining("too-short-to-be-safe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer ", "bearer ", "BEARER  "})
  void opensEverything(String scheme) {
    Caller caller = GivenAuth.adminOnly().authenticator().authenticate(scheme + GivenAuth.TOKEN);

    assertThat(caller).isEqualTo(Caller.ADMIN);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "Bearer",
        "Bearer ",
        "Basic 0123456789abcdef0123456789abcdef",
        "0123456789abcdef0123456789abcdef",
        "Bearer 0123456789abcdef0123456789abcdeF",
        "Bearer 0123456789abcdef0123456789abcdef0",
        "Bearer a.b.c"
      })
  void nothingElseDoes(@Nullable String authorization) {
    assertThatThrownBy(() -> GivenAuth.adminOnly().authenticator().authenticate(authorization))
        .isInstanceOfSatisfying(
            SlipwayException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAUTHENTICATED));
  }
}
