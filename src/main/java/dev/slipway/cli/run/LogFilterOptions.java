package dev.slipway.cli.run;

import dev.slipway.cli.client.ApiPath;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which entries of a log are wanted. */
final class LogFilterOptions {
  /** From least to most. */
  enum Level {
    TRACE,
    DEBUG,
    INFO,
    WARN,
    ERROR
  }

  @Option(
      names = "--level",
      paramLabel = "trace|debug|info|warn|error",
      description = "This level and above.")
  private @Nullable Level level;

  @Option(names = "--version", paramLabel = "N", description = "Of this version.")
  private @Nullable Integer version;

  @Option(
      names = "--outcome",
      paramLabel = "CODE",
      description = "Invocations that ended so: answered, or an error's code.")
  private @Nullable String outcome;

  @Option(names = "--request-id", paramLabel = "ID", description = "Of this request.")
  private @Nullable String requestId;

  @Option(
      names = "--search",
      paramLabel = "TEXT",
      description = "With this in its text, in the same case.")
  private @Nullable String search;

  @Option(
      names = "--since",
      paramLabel = "NUMBER",
      description = "From this entry on; else the newest ones.")
  private @Nullable Long since;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "So many entries at most; a log that is followed begins with so many.")
  private @Nullable Integer limit;

  /** The path with what was given as parameters of the API. */
  ApiPath on(ApiPath path) {
    ApiPath asked = path;
    asked = with(asked, "level", level == null ? null : level.name().toLowerCase(Locale.ROOT));
    asked = with(asked, "version", version);
    asked = with(asked, "outcome", outcome);
    asked = with(asked, "requestId", requestId);
    asked = with(asked, "search", search);
    asked = with(asked, "since", since);
    return with(asked, "limit", limit);
  }

  private static ApiPath with(ApiPath path, String name, @Nullable Object value) {
    return value == null ? path : path.with(name, value.toString());
  }

  /** Whether pages are read on from a number until there are no more. */
  boolean readsOn() {
    return since != null;
  }

  /** How many are wanted in all. */
  int wanted() {
    return limit == null ? Integer.MAX_VALUE : limit;
  }
}
