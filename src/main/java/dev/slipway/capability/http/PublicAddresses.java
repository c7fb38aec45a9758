package dev.slipway.capability.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** Which addresses anybody on the internet may reach: IANA's special-purpose registries. */
final class PublicAddresses {
  private static final List<AddressRange> SPECIAL_OF_IPV4 =
      ranges(
          "0.0.0.0/8", // this host
          "10.0.0.0/8", // private
          "100.64.0.0/10", // carrier-grade NAT
          "127.0.0.0/8", // loopback
          "169.254.0.0/16", // link-local, and the metadata of clouds
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocol assignments
          "192.0.2.0/24", // documentation
          "192.88.99.0/24", // 6to4 relays
          "192.168.0.0/16", // private
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/3"); // multicast, reserved, broadcast

  /** All others are loopback, unique-local, link-local, multicast, or hold an IPv4 address. */
  private static final List<AddressRange> GLOBAL_OF_IPV6 = ranges("2000::/3");

  private static final List<AddressRange> SPECIAL_OF_IPV6 =
      ranges(
          "2001::/23", // protocol assignments, Teredo
          "2001:db8::/32", // documentation
          "2002::/16", // 6to4, which holds an IPv4 address
          "3fff::/20"); // documentation

  private PublicAddresses() {}

  static boolean contain(InetAddress address) {
    return address instanceof Inet4Address
        ? !isIn(SPECIAL_OF_IPV4, address)
        : isIn(GLOBAL_OF_IPV6, address) && !isIn(SPECIAL_OF_IPV6, address);
  }

  private static boolean isIn(List<AddressRange> ranges, InetAddress address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }

  private static List<AddressRange> ranges(String... texts) {
    return Stream.of(texts).map(text -> AddressRange.parse(text).orElseThrow()).toList();
  }
}
