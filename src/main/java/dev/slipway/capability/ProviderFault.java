package dev.slipway.capability;

/**
 * Why a provider does not serve now.
 *
 * @param message for operators of the namespace; no secrets
 */
public record ProviderFault(ProviderException.Reason reason, String message) {}
