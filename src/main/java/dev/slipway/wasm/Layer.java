package dev.slipway.wasm;

/** What the header says the file is: bytes 6 and 7 of the binary format. */
public enum Layer {
  CORE_MODULE,
  COMPONENT
}
