package dev.slipway.runtime;

/**
 * Which version answered, and by which release it was chosen.
 *
 * @param release 0 for a version that was asked for by its number
 */
public record ServedBy(int version, int release) {}
