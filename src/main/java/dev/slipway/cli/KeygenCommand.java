package dev.slipway.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.claims.KeyRole;
import dev.slipway.claims.Seed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Makes a key: the seed goes to a file, the public key to the terminal. */
@Command(
    name = "keygen",
    description =
        "Makes a key file (mode 0600), never over an existing one, and prints its public key.")
final class KeygenCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--role",
      required = true,
      converter = RoleConverter.class,
      paramLabel = "account|module|operator",
      description = "An account signs modules; a module key names one; an operator signs accounts.")
  private KeyRole role;

  @Mixin private final ResultOptions result = new ResultOptions();

  @Override
  public Integer call() throws IOException {
    Path file = result.file();
    Seed seed = Seed.generate(role);
    new KeyFile(file).create(seed);
    PrintWriter out = spec.commandLine().getOut();
    switch (result.format()) {
      case TABLE -> out.println(seed.publicKey());
      case JSON -> out.println(json(seed, file).toPrettyString());
    }
    return 0;
  }

  private ObjectNode json(Seed seed, Path file) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("role", role.toString())
        .put("publicKey", seed.publicKey().text())
        .put("file", file.toString());
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
