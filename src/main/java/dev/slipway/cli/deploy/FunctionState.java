package dev.slipway.cli.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.function.Shares;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A function before its deployment.
 *
 * @param function empty if there is none yet
 * @param release a missing node without a function
 * @param versions newest first
 */
record FunctionState(
    String name,
    ApiPath path,
    Optional<JsonNode> function,
    JsonNode release,
    List<JsonNode> versions) {
  FunctionState {
    versions = List.copyOf(versions);
  }

  /** Reads it; a namespace that is not there is a refusal, a missing function is none. */
  static FunctionState read(ApiClient api, Connection connection, String name) {
    api.get(Remote.in(connection));
    ApiPath path = Remote.in(connection, "functions", name);
    Optional<JsonNode> function = api.find(path);
    return function.isEmpty()
        ? new FunctionState(name, path, function, MissingNode.getInstance(), List.of())
        : new FunctionState(
            name, path, function, api.get(path.then("release")), api.all(path.then("versions")));
  }

  /** The module key that every version must carry; empty before the first one. */
  Optional<String> subject() {
    return function
        .map(found -> found.path("subject").asText(""))
        .filter(subject -> !subject.isEmpty());
  }

  /**
   * Refuses a module of another subject before anything is sent.
   *
   * @throws SlipwayException {@code subject-mismatch}
   */
  void requireSubject(String found) {
    subject()
        .filter(pinned -> !pinned.equals(found))
        .ifPresent(pinned -> {
          throw mismatch(
              "The function %s is pinned to %s, but the module's key is %s."
                  .formatted(name, pinned, found));
        });
  }

  /**
   * Refuses to make a new key for a function that has one elsewhere.
   *
   * @param path where its key was looked for
   * @throws SlipwayException {@code subject-mismatch}
   */
  void requireNoSubject(Path path) {
    subject()
        .ifPresent(pinned -> {
          throw mismatch(
              "The function %s is pinned to %s, whose key is not here: there is no %s."
                  .formatted(name, pinned, path));
        });
  }

  private static SlipwayException mismatch(String reason) {
    return new SlipwayException(
        ErrorCode.SUBJECT_MISMATCH,
        reason,
        "Name the key file of its first version by --subject, or another function by --function.");
  }

  int releaseNumber() {
    return release.path("number").asInt();
  }

  Shares shares() {
    return Shares.of(release);
  }

  Optional<JsonNode> newest() {
    return versions.stream().findFirst();
  }

  /** Versions that another deployment of the same file may have made, best first. */
  List<JsonNode> candidates() {
    return Stream.concat(newest().stream(), serving()).distinct().toList();
  }

  /** One more than what serves, or than the newest version if nothing does. */
  int nextRevision() {
    int present =
        serving()
            .mapToInt(FunctionState::revision)
            .max()
            .orElse(newest().map(FunctionState::revision).orElse(0));
    return present + 1;
  }

  private Stream<JsonNode> serving() {
    Shares shares = shares();
    return versions.stream()
        .filter(version -> !shares.of(version.path("number").asInt()).isEmpty());
  }

  private static int revision(JsonNode version) {
    return version.path("revision").asInt();
  }
}
