package dev.slipway.wasm;

/** Something that a module offers under a name. */
public record Export(String name, ExternalType type) {}
