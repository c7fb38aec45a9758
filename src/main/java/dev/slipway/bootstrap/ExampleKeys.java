package dev.slipway.bootstrap;

import dev.slipway.claims.KeyRole;
import dev.slipway.claims.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The keys that sign the example, made on the first start of this installation and kept for its
 * owner: a key that came with Slipway would be known to everyone and trusted all the same.
 */
record ExampleKeys(Seed issuer, Seed subject) {
  static ExampleKeys in(Path folder) throws IOException {
    PrivateFiles.createFolder(folder);
    return new ExampleKeys(
        seed(folder.resolve("issuer.seed"), KeyRole.ACCOUNT),
        seed(folder.resolve("hello.seed"), KeyRole.MODULE));
  }

  private static Seed seed(Path file, KeyRole role) throws IOException {
    if (!Files.exists(file)) {
      PrivateFiles.write(file, Seed.generate(role).secretText() + "\n");
    }
    return Seed.parse(Files.readString(file).strip());
  }
}
