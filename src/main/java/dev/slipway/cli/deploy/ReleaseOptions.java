package dev.slipway.cli.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.client.ApiRequest;
import dev.slipway.cli.release.ReleaseTerms;
import dev.slipway.cli.release.SeenRelease;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the new version is made and released. */
final class ReleaseOptions {
  /** Any number says the same of a version that stands alone. */
  private static final int WHOLE = 100;

  @Option(
      names = "--dialect",
      paramLabel = "D0..D3|none",
      description = "In place of what the upload finds.")
  private @Nullable String dialect;

  @Mixin private final ReleaseTerms terms = new ReleaseTerms();
  @Mixin private final SeenRelease seen = new SeenRelease();

  Optional<String> dialect() {
    return Optional.ofNullable(dialect);
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

  /**
   * Releases this version alone.
   *
   * @param found the release that is current
   */
  JsonNode release(ApiClient api, ApiPath path, int version, JsonNode found) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.putArray("targets").addObject().put("version", version).put("weight", WHOLE);
    terms.fill(request);
    return seen.change(api, ApiRequest.put(path, request), found).body();
  }
}
