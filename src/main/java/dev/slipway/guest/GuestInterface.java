package dev.slipway.guest;

/** What people call the import modules that Slipway serves. */
final class GuestInterface {
  private GuestInterface() {}

  static String title(String module) {
    return switch (module) {
      case "wapc" -> "waPC";
      case "wasmbus" -> "waPC as wasmCloud spells it (wasmbus)";
      case "wasi_snapshot_preview1", "wasi_unstable" -> "WASI preview 1";
      case "env" -> "AssemblyScript's runtime";
      default -> "Slipway";
    };
  }
}
