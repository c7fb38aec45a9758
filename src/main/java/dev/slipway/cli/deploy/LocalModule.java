package dev.slipway.cli.deploy;

import dev.slipway.claims.Claims;
import dev.slipway.claims.Token;
import dev.slipway.claims.TokenSection;
import dev.slipway.error.SlipwayException;
import dev.slipway.wasm.CustomSection;
import dev.slipway.wasm.WasmModule;
import java.util.Arrays;
import java.util.Optional;

/** A module's bytes, with what its token says if it has one; nothing of it is verified here. */
final class LocalModule {
  private final byte[] wasm;
  private final byte[] code;
  private final Optional<Claims> claims;

  private LocalModule(byte[] wasm, byte[] code, Optional<Claims> claims) {
    this.wasm = wasm;
    this.code = code;
    this.claims = claims;
  }

  /**
   * Reads the module.
   *
   * @throws SlipwayException {@code module-refused} if the bytes are no module, or if their token
   *     is not well-formed
   */
  static LocalModule of(byte[] wasm) {
    WasmModule module = WasmModule.parse(wasm);
    Optional<Claims> claims =
        module.customSections().stream().anyMatch(LocalModule::isToken)
            ? Optional.of(Token.extract(module, wasm).claims())
            : Optional.empty();
    return new LocalModule(wasm, module.without(wasm, LocalModule::isToken), claims);
  }

  private static boolean isToken(CustomSection section) {
    return Arrays.stream(TokenSection.values())
        .anyMatch(name -> name.sectionName().equals(section.name()));
  }

  byte[] wasm() {
    return wasm;
  }

  /** Empty if the module is not signed. */
  Optional<Claims> claims() {
    return claims;
  }

  /** Whether both are the same but for their tokens. */
  boolean hasCodeOf(LocalModule other) {
    return Arrays.equals(code, other.code);
  }
}
