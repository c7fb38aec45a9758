package dev.slipway.engine;

/**
 * Which engine runs.
 *
 * @param name the adapter, such as {@code libwasmtime}
 * @param version the engine's own version
 * @param fingerprint changes whenever compiled code of before can no longer be loaded
 */
public record EngineDescription(String name, String version, String fingerprint) {}
