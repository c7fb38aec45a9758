package dev.slipway.module;

import dev.slipway.claims.Claims;
import dev.slipway.guest.GuestShape;

/**
 * Bytes that passed every check of {@link ModuleVerifier}, which alone makes them; only these are
 * stored.
 */
public final class VerifiedModule {
  private final Digest digest;
  private final byte[] wasm;
  private final Claims claims;
  private final GuestShape shape;

  VerifiedModule(Digest digest, byte[] wasm, Claims claims, GuestShape shape) {
    this.digest = digest;
    this.wasm = wasm;
    this.claims = claims;
    this.shape = shape;
  }

  public Digest digest() {
    return digest;
  }

  /** The bytes; nobody changes them. */
  byte[] wasm() {
    return wasm;
  }

  public Claims claims() {
    return claims;
  }

  public GuestShape shape() {
    return shape;
  }
}
