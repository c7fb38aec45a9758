package dev.slipway.capability;

/**
 * Why a provider's name does not serve now.
 *
 * @param message for people, in whole sentences, without secrets
 */
public record ProviderFault(ProviderException.Reason reason, String message) {
  static ProviderFault of(ProviderException e) {
    return new ProviderFault(e.reason(), String.valueOf(e.getMessage()));
  }
}
