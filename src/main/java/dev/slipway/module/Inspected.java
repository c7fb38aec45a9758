package dev.slipway.module;

import dev.slipway.claims.Token;
import dev.slipway.contract.ContractId;
import dev.slipway.guest.GuestClaims;
import dev.slipway.guest.GuestShape;
import dev.slipway.wasm.CoreModule;
import dev.slipway.wasm.WasmModule;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Uploaded bytes, and what could be read of them.
 *
 * @param wasm nobody changes them
 * @param shape empty if no ABI serves the module
 */
record Inspected(
    String namespace,
    byte[] wasm,
    Optional<WasmModule> module,
    Optional<Token> token,
    Optional<GuestShape> shape) {
  Optional<CoreModule> core() {
    return module.flatMap(WasmModule::core);
  }

  /** What a token tells about how its guest is spoken to. */
  static Optional<GuestClaims> claims(Optional<Token> token) {
    return token
        .map(Token::claims)
        .map(claims ->
            new GuestClaims(
                claims.validity().issuedAt(),
                claims.module().capabilities().stream()
                    .map(ContractId::new)
                    .collect(Collectors.toSet())));
  }
}
