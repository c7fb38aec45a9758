package dev.slipway.cli.deploy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the new version is made and released. */
final class ReleaseOptions {
  @Option(
      names = "--dialect",
      paramLabel = "D0..D3|none",
      description = "In place of what the upload finds.")
  private @Nullable String dialect;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the history.")
  private @Nullable String reason;

  @Option(
      names = "--allow",
      paramLabel = "older-revision|unbound-capability",
      description = "What the release may do all the same; repeatable.")
  private List<String> allow = new ArrayList<>();

  @Option(
      names = "--if-release",
      paramLabel = "N",
      description = "Only if this release is the current one; else the one found now.")
  private @Nullable Integer ifRelease;

  Optional<String> dialect() {
    return Optional.ofNullable(dialect);
  }

  /** Which release the caller has seen. */
  int seen(FunctionState state) {
    return ifRelease == null ? state.releaseNumber() : ifRelease;
  }

  /** Whether a version has the dialect that is asked for, or else its module's own. */
  boolean fits(String versionDialect, String moduleDialect) {
    String wanted = dialect().map(ReleaseOptions::canonical).orElse(moduleDialect);
    return wanted.equals(versionDialect);
  }

  private static String canonical(String dialect) {
    String upper = dialect.toUpperCase(Locale.ROOT);
    return upper.equals("NONE") ? "" : upper;
  }

  /** The body of a release call for this version alone. */
  ObjectNode request(int version) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.putArray("targets").addObject().put("version", version).put("weight", 1);
    if (reason != null) {
      request.put("reason", reason);
    }
    if (!allow.isEmpty()) {
      allow.forEach(request.putArray("allow")::add);
    }
    return request;
  }
}
