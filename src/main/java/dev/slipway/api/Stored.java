package dev.slipway.api;

/**
 * What a PUT has left behind.
 *
 * @param value as it is now
 * @param created whether it was not there before, which REST says by 201 in place of 200
 */
public record Stored<T>(T value, boolean created) {}
