package dev.slipway.capability.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses that begin with the same bits. An IPv6 address that only holds one of IPv4 is that
 * one.
 *
 * @param bits how many
 */
record AddressRange(InetAddress first, int bits) {
  private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern IPV4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
  private static final Pattern RANGE = Pattern.compile("([^/]+)(?:/(\\d{1,3}))?");

  /** Reads {@code 10.0.0.0/8}, or one address; empty if it is neither. */
  static Optional<AddressRange> parse(String text) {
    Matcher range = RANGE.matcher(text);
    if (!range.matches()) {
      return Optional.empty();
    }
    return literal(range.group(1)).flatMap(first -> of(first, range.group(2)));
  }

  private static Optional<AddressRange> of(InetAddress first, String bits) {
    int all = first.getAddress().length * Byte.SIZE;
    int count = bits == null ? all : Integer.parseInt(bits);
    return count <= all ? Optional.of(new AddressRange(first, count)) : Optional.empty();
  }

  /** The address that a text is, if it is one in its usual form: no octal numbers, no zones. */
  static Optional<InetAddress> literal(String text) {
    if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          text.contains(":") ? Inet6Address.ofLiteral(text) : InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  boolean contains(InetAddress address) {
    byte[] wanted = first.getAddress();
    byte[] found = address.getAddress();
    int whole = bits / Byte.SIZE;
    if (wanted.length != found.length || !Arrays.equals(wanted, 0, whole, found, 0, whole)) {
      return false;
    }
    int rest = bits % Byte.SIZE;
    return rest == 0 || ((wanted[whole] ^ found[whole]) & 0xff) >> (Byte.SIZE - rest) == 0;
  }
}
