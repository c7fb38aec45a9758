package dev.slipway.contract;

/** The answer to {@link MessagingCall.Request}; D0 to D2 tell the guest only its body. */
public record MessagingReply(BrokerMessage message) implements ContractReply {}
