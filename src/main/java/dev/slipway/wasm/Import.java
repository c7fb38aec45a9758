package dev.slipway.wasm;

/** Something that a module needs from its host, by two names. */
public record Import(String module, String name, ExternalType type) {}
