package dev.slipway.capability.http;

import dev.slipway.error.SlipwayException;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of an allow-list. */
sealed interface AllowEntry {
  /** {@code name}, {@code name:1}, {@code 192.0.2.1:1} or {@code [2001:db8::1]:1}. */
  Pattern WITH_PORT =
      Pattern.compile("(?:\\[([^\\[\\]/]+)]|([^\\[\\]:/]+))(?::([1-9][0-9]{0,4}))?");

  /** Whether a URL may name this target. */
  boolean names(Target target);

  /** Whether an address that is not public may be connected to. */
  boolean opens(InetAddress address, int port);

  /**
   * A host's name.
   *
   * @param name in lower case; for a wildcard what follows the star, beginning with a dot
   * @param port empty for 80 and 443
   */
  record Named(String name, OptionalInt port) implements AllowEntry {
    @Override
    public boolean names(Target target) {
      boolean isName =
          name.startsWith(".") ? target.host().endsWith(name) : target.host().equals(name);
      return isName && target.address().isEmpty() && isPort(port, target);
    }

    @Override
    public boolean opens(InetAddress address, int to) {
      return false;
    }
  }

  /**
   * An address, or all of a range.
   *
   * @param port empty for 80 and 443 in a URL, and for every port of a name that is listed
   */
  record Numbered(AddressRange range, OptionalInt port) implements AllowEntry {
    @Override
    public boolean names(Target target) {
      return target.address().filter(range::contains).isPresent() && isPort(port, target);
    }

    @Override
    public boolean opens(InetAddress address, int to) {
      return range.contains(address) && (port.isEmpty() || port.getAsInt() == to);
    }
  }

  private static boolean isPort(OptionalInt port, Target target) {
    return port.isPresent() ? port.getAsInt() == target.port() : target.hasUsualPort();
  }

  /**
   * Reads one.
   *
   * @throws SlipwayException {@code invalid-request} with {@code field=allow} if it is none
   */
  static AllowEntry parse(String text) {
    String entry = text.toLowerCase(Locale.ROOT);
    Optional<AddressRange> bare = AddressRange.parse(entry);
    if (bare.isPresent()) {
      return new Numbered(bare.get(), OptionalInt.empty());
    }
    Matcher parts = WITH_PORT.matcher(entry);
    if (!parts.matches()) {
      throw refusal(text);
    }
    OptionalInt port =
        parts.group(3) == null
            ? OptionalInt.empty()
            : OptionalInt.of(Integer.parseInt(parts.group(3)));
    String host = parts.group(1) == null ? parts.group(2) : parts.group(1);
    return AddressRange.parse(host)
        .<AllowEntry>map(range -> new Numbered(range, port))
        .or(() -> named(host, port))
        .filter(_ -> parts.group(1) == null || AddressRange.literal(host).isPresent())
        .filter(_ -> port.orElse(1) <= Target.LAST_PORT)
        .orElseThrow(() -> refusal(text));
  }

  private static Optional<AllowEntry> named(String host, OptionalInt port) {
    String name = host.startsWith("*.") ? host.substring(2) : host;
    return Target.isHostName(name)
        ? Optional.of(new Named(host.startsWith("*.") ? "." + name : name, port))
        : Optional.empty();
  }

  private static SlipwayException refusal(String text) {
    return HttpSettings.refusal(
        "allow",
        "'%s' is no entry of an allow-list.".formatted(text),
        "Write example.com, *.example.com, 192.0.2.1, [2001:db8::1] (each with :port if it is not"
            + " 80 or 443), or a range such as 10.0.0.0/8.");
  }
}
