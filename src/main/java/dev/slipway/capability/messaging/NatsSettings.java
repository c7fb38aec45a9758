package dev.slipway.capability.messaging;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.slipway.capability.Secret;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a NATS server is reached.
 *
 * @param urls a list, or one text with commas: {@code nats://host:port}, or {@code tls://} with the
 *     certificates that Java trusts; the servers of one cluster
 * @param username with a password
 * @param token in place of a username
 * @param credentials in place of a username: what a {@code .creds} file has in it
 * @param name that the server shows for the connection; absent, the provider's
 * @param timeout of each exchange with the server; absent, two seconds
 */
public record NatsSettings(
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> urls,
    Optional<String> username,
    Optional<Secret> password,
    Optional<Secret> token,
    Optional<Secret> credentials,
    Optional<String> name,
    Optional<Duration> timeout) {
  private static final int MAX_SERVERS = 16;
  private static final Set<String> SCHEMES = Set.of("nats", "tls");
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  public NatsSettings {
    urls = servers(urls);
    if (timeout.filter(time -> !time.isPositive() || time.compareTo(LONGEST) > 0).isPresent()) {
      throw refusal("timeout", "The timeout is not above zero and at most " + LONGEST + ".");
    }
    if (username.isPresent() != password.isPresent()) {
      throw refusal("password", "A username and a password belong together.");
    }
    if (Stream.of(username, token, credentials).filter(Optional::isPresent).count() > 1) {
      throw refusal("token", "There is more than one way to log in.");
    }
    if (name.filter(text -> text.isBlank() || text.length() > 100).isPresent()) {
      throw refusal("name", "The name is blank or longer than 100 characters.");
    }
  }

  /** Of each exchange with the server. */
  Duration patience() {
    return timeout.orElse(TIMEOUT);
  }

  private static List<String> servers(@Nullable List<String> urls) {
    List<String> servers =
        (urls == null ? List.<String>of() : urls)
            .stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .toList();
    if (servers.isEmpty() || servers.size() > MAX_SERVERS) {
      throw refusal("urls", "There are %s servers.".formatted(servers.size()));
    }
    servers.forEach(NatsSettings::checkServer);
    return servers;
  }

  private static void checkServer(String server) {
    URI uri;
    try {
      uri = URI.create(server);
    } catch (IllegalArgumentException e) {
      throw refusal("urls", "A server's URL is none.");
    }
    if (uri.getRawUserInfo() != null) {
      throw refusal("urls", "A server's URL has credentials in it, where everybody reads them.");
    }
    if (!SCHEMES.contains(String.valueOf(uri.getScheme())) || uri.getHost() == null) {
      throw refusal("urls", "A server's URL is not of the form nats://host:port.");
    }
  }

  private static SlipwayException refusal(String field, String reason) {
    return new SlipwayException(
            ErrorCode.INVALID_REQUEST,
            reason,
            "Give urls such as nats://host:4222 (16 at most), and one of username with password,"
                + " token, credentials, or none; timeout is a duration such as PT2S.")
        .with("field", "config." + field);
  }
}
