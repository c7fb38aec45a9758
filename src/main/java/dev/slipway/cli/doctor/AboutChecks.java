package dev.slipway.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.client.Connection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What the platform's own report tells.
 *
 * @param about as it came
 * @param asked when it was asked for
 * @param answered when it came
 */
record AboutChecks(Connection connection, JsonNode about, Instant asked, Instant answered) {
  /** By which the platform lets the times of a JWT be off. */
  private static final Duration TOLERANCE = Duration.ofSeconds(60);

  private static final Set<String> ALL_ADDRESSES = Set.of("0.0.0.0", "::", "0:0:0:0:0:0:0:0");
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

  List<Finding> findings() {
    return List.of(token(), clock(), engine(), database(), ingress());
  }

  private Finding token() {
    JsonNode caller = about.path("caller");
    String namespaces =
        StreamSupport.stream(caller.path("namespaces").spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining(", "));
    return Finding.ok(
        "token",
        "%s has the role %s in %s"
            .formatted(
                caller.path("name").asText(),
                caller.path("role").asText(),
                namespaces.equals("*") ? "all namespaces" : namespaces));
  }

  /** Halfway between question and answer is when the platform has most likely looked. */
  private Finding clock() {
    Instant here = asked.plus(Duration.between(asked, answered).dividedBy(2));
    Duration ahead;
    try {
      ahead = Duration.between(here, Instant.parse(about.path("time").asText()));
    } catch (DateTimeParseException e) {
      return Finding.skipped("clock", "the platform does not tell its time");
    }
    if (ahead.abs().compareTo(TOLERANCE) <= 0) {
      return Finding.ok("clock", "the platform's and this machine's agree within a minute");
    }
    return Finding.failed(
        "clock",
        "The platform's clock is %d s %s this machine's, so that tokens seem expired or not yet valid."
            .formatted(ahead.abs().toSeconds(), ahead.isNegative() ? "behind" : "ahead of"),
        "Set both by NTP.");
  }

  private Finding engine() {
    JsonNode engine = about.path("engine");
    return Finding.ok(
        "engine", engine.path("name").asText() + " " + engine.path("version").asText());
  }

  private Finding database() {
    return about.path("database").path("reachable").asBoolean()
        ? Finding.ok("database", "it answers")
        : Finding.failed(
            "database",
            "The platform does not reach its database: functions serve, changes are refused.",
            "Start it, or see the platform's log and SLIPWAY_DATABASE_URL.");
  }

  private Finding ingress() {
    JsonNode told = about.path("ingress");
    String host = told.path("host").asText();
    String caller = connection.url().getHost();
    if (LOOPBACK.contains(host) && !LOOPBACK.contains(caller)) {
      return Finding.skipped("ingress", "it listens on the platform's own " + host + " only");
    }
    String reached = ALL_ADDRESSES.contains(host) ? caller : bracketed(host);
    URI url = URI.create("http://%s:%d/".formatted(reached, told.path("port").asInt()));
    return Listeners.isIngress(url)
        ? Finding.ok("ingress", "functions are served at " + url)
        : Finding.failed(
            "ingress",
            "Slipway's ingress does not answer at " + url + ".",
            "See the platform's log, SLIPWAY_INGRESS_PORT, and what is between here and there.");
  }

  private static String bracketed(String host) {
    return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
  }
}
