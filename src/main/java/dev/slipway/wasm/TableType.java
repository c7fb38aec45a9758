package dev.slipway.wasm;

/** A table of references. */
public record TableType(ValueType element, SizeLimits elements) {}
