package dev.slipway.cli.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What `slipway login` keeps: address, token and namespace, readable by their owner only. */
public final class ProfileFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final Path path;

  public ProfileFile(Path path) {
    this.path = path;
  }

  /** Where the environment says: SLIPWAY_PROFILE, else below the user's configuration. */
  public static ProfileFile of(Map<String, String> environment) {
    String named = environment.getOrDefault("SLIPWAY_PROFILE", "");
    if (!named.isEmpty()) {
      return new ProfileFile(Path.of(named));
    }
    return new ProfileFile(folder(environment).resolve("profile.json"));
  }

  /** The user's configuration of this command: {@code $XDG_CONFIG_HOME/slipway}. */
  public static Path folder(Map<String, String> environment) {
    String configured = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path home =
        configured.isEmpty()
            ? Path.of(environment.getOrDefault("HOME", "."), ".config")
            : Path.of(configured);
    return home.resolve("slipway");
  }

  public Path path() {
    return path;
  }

  /**
   * Reads it; empty if there is none.
   *
   * @throws SlipwayException if others may read it, or it is no profile
   */
  public Optional<Profile> read() throws IOException {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
      throw refused("may be read or written by others, and holds a token", "chmod 600 " + path);
    }
    try {
      JsonNode json = JSON.readTree(Files.readAllBytes(path));
      return Optional.of(
          new Profile(text(json, "url"), text(json, "token"), text(json, "namespace")));
    } catch (JsonProcessingException e) {
      throw refused("is not JSON", "delete it and run `slipway login`");
    }
  }

  /** Writes it whole or not at all. */
  public void write(Profile profile) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    ObjectNode json = JSON.createObjectNode();
    profile.url().ifPresent(url -> json.put("url", url));
    profile.token().ifPresent(token -> json.put("token", token));
    profile.namespace().ifPresent(namespace -> json.put("namespace", namespace));
    Path fresh =
        Files.createTempFile(
            path.toAbsolutePath().getParent(),
            "profile",
            ".new",
            PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    try {
      Files.writeString(fresh, json.toPrettyString() + "\n");
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static Optional<String> text(JsonNode json, String field) {
    return Optional.ofNullable(json.path(field).textValue());
  }

  private SlipwayException refused(String what, String remedy) {
    return new SlipwayException(
        ErrorCode.INVALID_REQUEST,
        "The profile %s %s.".formatted(path, what),
        "Mend it: " + remedy + ".");
  }
}
