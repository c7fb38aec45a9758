package dev.slipway.cli;

import dev.slipway.claims.KeyRole;
import dev.slipway.claims.Seed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Makes a key: the seed goes to a file, the public key to the terminal. */
@Command(name = "keygen", description = "Makes a key file (mode 0600) and prints its public key.")
final class KeygenCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--role",
      required = true,
      converter = RoleConverter.class,
      paramLabel = "account|module|operator",
      description = "An account signs modules; a module key names one; an operator signs accounts.")
  private KeyRole role;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "The new key file; an existing one is never overwritten.")
  private Path output;

  @Override
  public Integer call() throws IOException {
    Seed seed = Seed.generate(role);
    new KeyFile(output).create(seed);
    spec.commandLine().getOut().println(seed.publicKey());
    return 0;
  }

  private static final class RoleConverter implements ITypeConverter<KeyRole> {
    private static final Map<String, KeyRole> ROLES =
        Map.of("account", KeyRole.ACCOUNT, "module", KeyRole.MODULE, "operator", KeyRole.OPERATOR);

    @Override
    public KeyRole convert(String text) {
      KeyRole role = ROLES.get(text);
      if (role == null) {
        throw new TypeConversionException("'" + text + "' is not account, module or operator");
      }
      return role;
    }
  }
}
