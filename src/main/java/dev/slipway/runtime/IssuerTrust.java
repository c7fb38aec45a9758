package dev.slipway.runtime;

/** Whether a namespace trusts an issuer now. Read on every request, changed by a revocation. */
final class IssuerTrust {
  private volatile boolean trusted;

  IssuerTrust(boolean trusted) {
    this.trusted = trusted;
  }

  boolean isTrusted() {
    return trusted;
  }

  void set(boolean trusted) {
    this.trusted = trusted;
  }
}
