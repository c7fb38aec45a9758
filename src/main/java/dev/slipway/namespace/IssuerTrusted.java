package dev.slipway.namespace;

/**
 * A namespace trusts an issuer that it did not trust before. Fired after the commit, on the thread
 * of the call, outside of any transaction.
 *
 * @param namespace its name
 * @param accountKey the issuer
 */
public record IssuerTrusted(String namespace, String accountKey) {}
