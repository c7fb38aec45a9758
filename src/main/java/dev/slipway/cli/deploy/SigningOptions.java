package dev.slipway.cli.deploy;

import dev.slipway.cli.ClaimOptions;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a module is signed that is not signed yet. */
final class SigningOptions {
  @Option(
      names = "--issuer",
      paramLabel = "KEYFILE",
      description = "The account's key file; else one of your own, made the first time.")
  private @Nullable Path issuer;

  @Option(
      names = "--subject",
      paramLabel = "KEYFILE",
      description = "The function's module key; else one of your own, made the first time.")
  private @Nullable Path subject;

  @Mixin private final ClaimOptions claims = new ClaimOptions();

  ClaimOptions claims() {
    return claims;
  }

  SigningKeys over(SigningKeys kept) {
    return kept.with(Optional.ofNullable(issuer), Optional.ofNullable(subject));
  }

  /** Whether any of them was given. */
  boolean isGiven() {
    return issuer != null || subject != null || claims.isGiven();
  }
}
