package dev.slipway.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command itself, which only shows what there is; the work is in its subcommands. */
@Command(
    name = "slipway",
    description = "Makes keys, signs modules and looks into them.",
    scope = CommandLine.ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    version = "slipway 0.1.0",
    subcommands = {KeygenCommand.class, SignCommand.class, InspectCommand.class})
public final class SlipwayCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command with its problems printed as Slipway prints them; tests set its streams. */
  static CommandLine commandLine() {
    return new CommandLine(new SlipwayCommand())
        .registerConverter(PointInTime.class, PointInTime::parse)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Problems::usage)
        .setExecutionExceptionHandler(Problems::refused);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "A subcommand is missing");
  }
}
