package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.client.Profile;
import dev.slipway.cli.client.ProfileFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An option beats the environment, which beats the profile, which beats the default. */
final class RemoteTest {
  /** Nothing listens on the port of tcpmux. */
  private static final String NOWHERE = "http://127.0.0.1:1";

  @TempDir private Path home;
  private final Map<String, String> environment = new HashMap<>();

  @Test
  void namespaceAndTokenComeFromTheNearestPlace() throws IOException {
    try (ScriptedPlatform platform = ScriptedPlatform.answering("{\"items\":[]}")) {
      environment.put("SLIPWAY_URL", platform.url());
      assertThat(asked(platform)).isEqualTo("default as nobody");

      keep(platform.url());
      assertThat(asked(platform)).isEqualTo("kept as of-profile");

      environment.put("SLIPWAY_NAMESPACE", "around");
      environment.put("SLIPWAY_TOKEN", "of-environment");
      assertThat(asked(platform)).isEqualTo("around as of-environment");

      Path file = Files.writeString(home.resolve("token"), "of-option\n");
      assertThat(asked(platform, "-n", "named", "--token-file", file.toString()))
          .isEqualTo("named as of-option");

      environment.put("SLIPWAY_NAMESPACE", "");
      environment.put("SLIPWAY_TOKEN", "");
      assertThat(asked(platform)).as("empty is unset").isEqualTo("kept as of-profile");
    }
  }

  @Test
  void theAddressDoesToo() throws IOException {
    assertThat(url()).isEqualTo("http://127.0.0.1:8080");
    keep(NOWHERE + "/profile");
    assertThat(url()).isEqualTo(NOWHERE + "/profile");
    environment.put("SLIPWAY_URL", NOWHERE + "/environment");
    assertThat(url()).isEqualTo(NOWHERE + "/environment");
    assertThat(url("--url", NOWHERE + "/option")).isEqualTo(NOWHERE + "/option");
  }

  private void keep(String url) throws IOException {
    environment.put("XDG_CONFIG_HOME", home.toString());
    ProfileFile.of(environment)
        .write(new Profile(Optional.of(url), Optional.of("of-profile"), Optional.of("kept")));
  }

  /** In which namespace, and by which token, the platform is called. */
  private String asked(ScriptedPlatform platform, String... options) {
    platform.requests().clear();
    List<Object> arguments = new ArrayList<>(List.of("functions"));
    arguments.addAll(List.of(options));
    assertThat(run(arguments).exitCode()).isZero();
    String head = platform.requests().getFirst().head();
    String token =
        head.contains("Bearer ") ? head.replaceFirst("(?s).*Bearer (\\S+).*", "$1") : "nobody";
    return head.replaceFirst("(?s).*/namespaces/(\\w+)/.*", "$1") + " as " + token;
  }

  private String url(String... options) {
    List<Object> arguments = new ArrayList<>(List.of("version", "-o", "json"));
    arguments.addAll(List.of(options));
    return run(arguments).out().replaceFirst("(?s).*\"url\" : \"([^\"]+)\".*", "$1");
  }

  private Cli run(List<Object> arguments) {
    environment.putIfAbsent("XDG_CONFIG_HOME", home.resolve("nothing").toString());
    Surroundings surroundings = new Surroundings(environment, InputStream.nullInputStream(), false);
    return Cli.run(surroundings, arguments.toArray());
  }
}
