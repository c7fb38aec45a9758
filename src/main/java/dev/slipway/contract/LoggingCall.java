package dev.slipway.contract;

/**
 * What guests ask of {@code wascc:logging}: a line for the log, answered by {@link
 * ContractReply.Done}.
 *
 * @param target what the guest names as the source; empty if it names none
 */
public record LoggingCall(LogLevel level, String target, String text) implements ContractCall {}
