package dev.slipway.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.Version;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.client.ApiProblem;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.client.Unreachable;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The checks in their order, from the way to the platform to what is in it. */
final class Examination {
  private static final List<String> OF_PLATFORM =
      List.of("token", "clock", "engine", "database", "ingress", "grpc");

  private final ApiClient api;
  private final Connection connection;
  private final List<Finding> findings = new ArrayList<>();
  private boolean away;

  Examination(ApiClient api, Connection connection) {
    this.api = api;
    this.connection = connection;
  }

  /** All that follows on the check of the profile. */
  List<Finding> findings() {
    Optional<String> refusal = Listeners.refusal(connection.url());
    if (refusal.isPresent()) {
      away = true;
      findings.add(
          Finding.failed(
              "address",
              "%s: %s.".formatted(connection.url(), refusal.get()),
              "Start the platform (make run), or name another by --url or SLIPWAY_URL."));
      skipAll("slipway", "nothing answers");
      return findings;
    }
    findings.add(Finding.ok("address", connection.url() + " takes connections"));
    askThePlatform();
    return findings;
  }

  /** Whether no platform was there to be examined. */
  boolean isAway() {
    return away;
  }

  private void askThePlatform() {
    Instant asked = Instant.now();
    try {
      JsonNode about = api.get(ApiPath.of("about"));
      findings.add(Finding.ok("slipway", version(about.path("version").asText())));
      AboutChecks told = new AboutChecks(about);
      findings.add(told.token());
      findings.add(new ClockCheck(asked, Instant.now()).of(time(about)));
      findings.addAll(told.parts());
      findings.addAll(new ListenerChecks(connection, about).findings());
      findings.addAll(new NamespaceChecks(api, connection).findings());
    } catch (ApiProblem e) {
      refused(e, new ClockCheck(asked, Instant.now()));
    } catch (Unreachable e) {
      away = true;
      findings.add(Finding.failed("slipway", e.getMessage(), e.fix()));
      skipAll("token", "no platform answers");
    }
  }

  private static String version(String platform) {
    return platform.equals(Version.TEXT)
        ? "version " + platform + ", as this command"
        : "version " + platform + "; this command has " + Version.TEXT;
  }

  private static Optional<Instant> time(JsonNode about) {
    try {
      return Optional.of(Instant.parse(about.path("time").asText()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** A token may be refused because clocks differ, so the refusal's own date is looked at. */
  private void refused(ApiProblem problem, ClockCheck clock) {
    findings.add(
        Finding.ok("slipway", "it is one; its version is told to those whose token is valid"));
    findings.add(
        connection.token().isEmpty()
            ? Finding.failed(
                "token",
                "No token was given.",
                "Run slipway login, or give --token-file or SLIPWAY_TOKEN.")
            : Finding.failed("token", problem));
    findings.add(clock.of(problem.date()));
    skipAll("engine", "the token is not accepted");
  }

  /** Tells of this check and those after it that they were not made. */
  private void skipAll(String first, String reason) {
    List<String> order =
        Stream.of(List.of("slipway"), OF_PLATFORM, NamespaceChecks.NAMES)
            .flatMap(List::stream)
            .toList();
    order
        .subList(order.indexOf(first), order.size())
        .forEach(check -> findings.add(Finding.skipped(check, reason)));
  }
}
