package dev.slipway.contract;

/**
 * The answer to a {@link CustomCall}.
 *
 * @param payload not copied, so nobody changes it
 */
public record CustomReply(byte[] payload) implements ContractReply {}
