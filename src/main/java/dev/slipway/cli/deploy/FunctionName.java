package dev.slipway.cli.deploy;

import dev.slipway.claims.Claims;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the name of the function that a file is to become. */
final class FunctionName {
  private static final Pattern LABEL = Pattern.compile("[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

  private FunctionName() {}

  /**
   * The name in the claims, or else the file's without its ending.
   *
   * @param asked a name for claims that are still to be made
   * @return empty if neither can be a function's name
   */
  static Optional<String> of(LocalModule module, Optional<String> asked, Path file) {
    Optional<String> claimed =
        module.claims().map(Claims::module).map(claims -> claims.name()).orElse(asked);
    String fileName = file.toAbsolutePath().getFileName().toString().replaceFirst("\\.wasm$", "");
    return Stream.concat(claimed.stream(), Stream.of(fileName))
        .filter(name -> LABEL.matcher(name).matches())
        .findFirst();
  }
}
