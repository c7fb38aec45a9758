package dev.slipway.cli;

import dev.slipway.cli.access.IssuersCommand;
import dev.slipway.cli.access.LoginCommand;
import dev.slipway.cli.access.NamespacesCommand;
import dev.slipway.cli.function.FunctionsCommand;
import dev.slipway.cli.function.VersionsCommand;
import dev.slipway.cli.module.ModulesCommand;
import dev.slipway.cli.release.BindingsCommand;
import dev.slipway.cli.release.ReleaseCommand;
import dev.slipway.cli.release.ReleasesCommand;
import dev.slipway.cli.release.RollbackCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command itself, which only shows what there is; the work is in its subcommands. */
@Command(
    name = "slipway",
    description = "Signs WebAssembly functions, and drives the platform that runs them.",
    scope = CommandLine.ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    version = "slipway 0.1.0",
    subcommands = {
      KeygenCommand.class,
      SignCommand.class,
      InspectCommand.class,
      LoginCommand.class,
      NamespacesCommand.class,
      IssuersCommand.class,
      ModulesCommand.class,
      FunctionsCommand.class,
      VersionsCommand.class,
      ReleaseCommand.class,
      ReleasesCommand.class,
      RollbackCommand.class,
      BindingsCommand.class
    })
public final class SlipwayCommand implements Runnable {
  private final Surroundings surroundings;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private SlipwayCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine(Surroundings.ofProcess()).execute(arguments));
  }

  /** The command with its problems printed as Slipway prints them; tests set its streams. */
  static CommandLine commandLine(Surroundings surroundings) {
    return new CommandLine(new SlipwayCommand(surroundings))
        .registerConverter(PointInTime.class, PointInTime::parse)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Problems::usage)
        .setExecutionExceptionHandler(Problems::refused);
  }

  Surroundings surroundings() {
    return surroundings;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "A subcommand is missing");
  }
}
