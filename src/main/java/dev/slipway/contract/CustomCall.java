package dev.slipway.contract;

/**
 * An operation of a contract that no dialect describes, answered by {@link CustomReply}. Its bytes
 * pass unchanged.
 *
 * @param payload not copied, so nobody changes it
 */
public record CustomCall(String operation, byte[] payload) implements ContractCall {}
