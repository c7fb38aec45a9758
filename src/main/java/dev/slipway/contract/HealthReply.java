package dev.slipway.contract;

/** The answer to {@link GuestEvent.CheckHealth}; an empty one of old SDKs means healthy. */
public record HealthReply(boolean healthy, String message) implements ContractReply {}
