package dev.slipway.guest;

/**
 * A guest's call out of its sandbox.
 *
 * @param link the link name, {@code default} when the guest gave none
 * @param contract as the guest spelled it
 */
public record HostCall(String link, String contract, String operation, byte[] payload) {}
