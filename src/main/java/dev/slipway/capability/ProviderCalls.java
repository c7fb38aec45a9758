package dev.slipway.capability;

/**
 * The calls of a provider since it was opened.
 *
 * @param total all of them
 * @param refused those that were at fault themselves
 * @param failed those that the provider has failed
 */
public record ProviderCalls(long total, long refused, long failed) {
  static final ProviderCalls NONE = new ProviderCalls(0, 0, 0);
}
