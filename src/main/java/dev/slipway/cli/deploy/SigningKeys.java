package dev.slipway.cli.deploy;

import dev.slipway.claims.KeyRole;
import dev.slipway.cli.client.ProfileFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who signs, and as which module.
 *
 * @param issuer an account's key
 * @param subject the module key of one function
 */
record SigningKeys(SigningKey issuer, SigningKey subject) {
  /** The keys folder in the user's configuration: one issuer, and a module key a function. */
  static SigningKeys kept(Map<String, String> environment, String namespace, String function) {
    Path folder = ProfileFile.folder(environment).resolve("keys");
    return new SigningKeys(
        new SigningKey(folder.resolve("issuer.seed"), KeyRole.ACCOUNT, true),
        new SigningKey(
            folder.resolve("%s.%s.seed".formatted(namespace, function)), KeyRole.MODULE, true));
  }

  /** The same with the files that the caller has named. */
  SigningKeys with(Optional<Path> issuerFile, Optional<Path> subjectFile) {
    return new SigningKeys(
        issuerFile.map(path -> new SigningKey(path, KeyRole.ACCOUNT, false)).orElse(issuer),
        subjectFile.map(path -> new SigningKey(path, KeyRole.MODULE, false)).orElse(subject));
  }

  List<SigningKey> missing() {
    return Stream.of(issuer, subject).filter(SigningKey::isMissing).toList();
  }

  /** Such as {@code the account key /home/ada/.config/slipway/keys/issuer.seed}. */
  static String describe(List<SigningKey> keys) {
    return keys.stream()
        .map(key -> "the %s key %s".formatted(key.role(), key.path()))
        .collect(Collectors.joining(" and "));
  }
}
