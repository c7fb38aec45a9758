package dev.slipway.cli.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.function.Shares;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The versions of a function that one issuer has signed.
 *
 * @param versions their numbers, newest first; never empty
 * @param shares what the function serves now
 */
record SignedVersions(String function, List<Integer> versions, Shares shares) {
  SignedVersions {
    versions = List.copyOf(versions);
  }

  /** Those of every function of the namespace that has any. */
  static List<SignedVersions> of(String issuer, ApiClient api, Connection connection) {
    List<SignedVersions> found = new ArrayList<>();
    for (JsonNode function : api.all(Remote.in(connection, "functions"))) {
      String name = function.path("name").asText();
      ApiPath path = Remote.in(connection, "functions", name);
      List<Integer> versions =
          api.all(path.then("versions")).stream()
              .filter(version -> version.path("issuer").asText("").equals(issuer))
              .map(version -> version.path("number").asInt())
              .toList();
      if (!versions.isEmpty()) {
        found.add(new SignedVersions(name, versions, Shares.of(api.get(path.then("release")))));
      }
    }
    return found;
  }

  String numbers() {
    return versions.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** Those of them that serve now, with their shares. */
  String serving() {
    return versions.stream()
        .filter(number -> !shares.of(number).isEmpty())
        .map(number -> number + " (" + shares.of(number) + ")")
        .collect(Collectors.joining(", "));
  }
}
