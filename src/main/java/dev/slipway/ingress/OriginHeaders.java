package dev.slipway.ingress;

import dev.slipway.contract.Header;

/**
 * What tells a guest where a request came from and whom it asked for. The requests of one
 * connection have mostly the same, so it is made once for them. Used on the connection's event loop
 * only.
 */
final class OriginHeaders {
  static final String FOR = "x-forwarded-for";
  static final String HOST = "x-forwarded-host";

  private final String peer;
  private final Header forwardedFor;
  private String authority = "";
  private Header host = new Header("host", "");
  private Header forwardedHost = new Header(HOST, "");

  /**
   * @param peer the address that Slipway sees
   */
  OriginHeaders(String peer) {
    this.peer = peer;
    this.forwardedFor = new Header(FOR, peer);
  }

  /** The peer alone. */
  Header forwardedFor() {
    return forwardedFor;
  }

  /** The peer after those whom the client names. */
  Header forwardedFor(String named) {
    return new Header(FOR, named + ", " + peer);
  }

  Header host(String wanted) {
    know(wanted);
    return host;
  }

  Header forwardedHost(String wanted) {
    know(wanted);
    return forwardedHost;
  }

  private void know(String wanted) {
    if (!authority.equals(wanted)) {
      authority = wanted;
      host = new Header("host", wanted);
      forwardedHost = new Header(HOST, wanted);
    }
  }
}
