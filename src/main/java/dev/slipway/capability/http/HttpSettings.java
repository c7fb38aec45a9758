package dev.slipway.capability.http;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The configuration of a provider of type {@code http}. What is left out is as the platform allows,
 * and nothing goes beyond that.
 *
 * @param allow which hosts guests may reach: {@code example.com}, {@code *.example.com} for every
 *     name below it, an address or a range such as {@code 10.0.0.0/8}; each but a range with {@code
 *     :port}, else for the ports 80 and 443. An address that is not public has to be listed beside
 *     the name that leads to it
 * @param allowPlainHttp whether {@code http:} may be used beside {@code https:}; it may not if it
 *     is left out
 * @param caCertificates PEM of the authorities that are trusted in place of the system's
 * @param maxResponseBytes of a body that comes back
 * @param timeout of a whole call
 * @param connectTimeout of the connection alone
 * @param maxConnections calls at once
 */
public record HttpSettings(
    Optional<List<String>> allow,
    Optional<Boolean> allowPlainHttp,
    Optional<String> caCertificates,
    Optional<Long> maxResponseBytes,
    Optional<Duration> timeout,
    Optional<Duration> connectTimeout,
    Optional<Integer> maxConnections) {
  public HttpSettings {
    allow = allow.map(entries -> entries.stream().map(String::valueOf).toList());
    allow.orElse(List.of()).forEach(AllowEntry::parse);
    if (allow.orElse(List.of()).isEmpty()) {
      throw refusal(
          "allow", "There is no host in allow, so nothing could be reached.", "Name one host.");
    }
    maxResponseBytes.ifPresent(bytes -> requirePositive("maxResponseBytes", bytes));
    timeout.ifPresent(time -> requirePositive("timeout", time.toMillis()));
    connectTimeout.ifPresent(time -> requirePositive("connectTimeout", time.toMillis()));
    maxConnections.ifPresent(count -> requirePositive("maxConnections", count));
    caCertificates.ifPresent(HttpSettings::requireCertificates);
  }

  private static void requirePositive(String field, long value) {
    if (value < 1) {
      throw refusal(
          field,
          "%s is not above 0, so no call could succeed.".formatted(field),
          "Give more, or leave it out.");
    }
  }

  private static void requireCertificates(String pem) {
    if (!pem.contains("-----BEGIN CERTIFICATE-----")) {
      throw refusal(
          "caCertificates",
          "There is no certificate in caCertificates.",
          "Give the text of a PEM file, with its BEGIN and END lines.");
    }
  }

  static SlipwayException refusal(String field, String reason, String fix) {
    return new SlipwayException(ErrorCode.INVALID_REQUEST, reason, fix).with("field", field);
  }
}
