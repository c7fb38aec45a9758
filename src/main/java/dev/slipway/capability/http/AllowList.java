package dev.slipway.capability.http;

import dev.slipway.capability.ProviderException;
import java.net.InetAddress;
import java.util.List;

/** Which servers the guests of a provider may reach. */
record AllowList(List<AllowEntry> entries, boolean plainHttp) {
  static AllowList of(HttpSettings settings) {
    List<AllowEntry> entries =
        settings.allow().orElseThrow().stream().map(AllowEntry::parse).toList();
    return new AllowList(entries, settings.allowPlainHttp().orElse(false));
  }

  /**
   * Lets a URL pass whose host is listed.
   *
   * @throws ProviderException {@code REFUSED} otherwise
   */
  void requireNamed(Target target) throws ProviderException {
    if (!target.tls() && !plainHttp) {
      throw HttpFailures.refused(
          "The provider does not allow http: use https, or let it have allowPlainHttp.");
    }
    if (entries.stream().noneMatch(entry -> entry.names(target))) {
      throw HttpFailures.refused(
          "The host '%s' is not in the provider's allow.".formatted(target.authority()));
    }
  }

  /**
   * The address to connect to: the first one that is public, or is listed itself.
   *
   * @throws ProviderException {@code REFUSED} if there is none
   */
  InetAddress choose(Target target, List<InetAddress> found) throws ProviderException {
    return found.stream()
        .filter(address -> PublicAddresses.contain(address) || isOpen(address, target.port()))
        .findFirst()
        .orElseThrow(() -> notPublic(target));
  }

  private boolean isOpen(InetAddress address, int port) {
    return entries.stream().anyMatch(entry -> entry.opens(address, port));
  }

  private static ProviderException notPublic(Target target) {
    return HttpFailures.refused(
        ("The host '%s' has no public address: the provider's allow must list its address, or a"
                + " range that has it, beside its name.")
            .formatted(target.authority()));
  }
}
