package dev.slipway.namespace;

/**
 * A namespace no longer trusts an issuer. Fired after the commit, on the thread of the call,
 * outside of any transaction: the call returns when its observers have.
 *
 * @param namespace its name
 * @param accountKey the issuer
 */
public record IssuerRevoked(String namespace, String accountKey) {}
