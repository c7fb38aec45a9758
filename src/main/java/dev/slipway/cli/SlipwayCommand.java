package dev.slipway.cli;

import dev.slipway.cli.access.IssuersCommand;
import dev.slipway.cli.access.LoginCommand;
import dev.slipway.cli.access.NamespacesCommand;
import dev.slipway.cli.audit.AuditCommand;
import dev.slipway.cli.deploy.DeployCommand;
import dev.slipway.cli.doctor.DoctorCommand;
import dev.slipway.cli.function.FunctionsCommand;
import dev.slipway.cli.function.VersionsCommand;
import dev.slipway.cli.module.ModulesCommand;
import dev.slipway.cli.provider.ProvidersCommand;
import dev.slipway.cli.release.BindingsCommand;
import dev.slipway.cli.release.ReleaseCommand;
import dev.slipway.cli.release.ReleasesCommand;
import dev.slipway.cli.release.RollbackCommand;
import dev.slipway.cli.route.RoutesCommand;
import dev.slipway.cli.run.HealthCommand;
import dev.slipway.cli.run.InvokeCommand;
import dev.slipway.cli.run.LogsCommand;
import dev.slipway.cli.run.StatsCommand;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command itself, which only shows what there is; the work is in its subcommands. */
@Command(
    name = "slipway",
    description = "Signs WebAssembly functions, and drives the platform that runs them.",
    version = "slipway " + Version.TEXT)
public final class SlipwayCommand implements Runnable {
  /** In the order of the help. */
  private static final List<Class<?>> SUBCOMMANDS =
      List.of(
          KeygenCommand.class,
          SignCommand.class,
          InspectCommand.class,
          LoginCommand.class,
          NamespacesCommand.class,
          IssuersCommand.class,
          ModulesCommand.class,
          FunctionsCommand.class,
          VersionsCommand.class,
          DeployCommand.class,
          ReleaseCommand.class,
          ReleasesCommand.class,
          RollbackCommand.class,
          BindingsCommand.class,
          ProvidersCommand.class,
          RoutesCommand.class,
          InvokeCommand.class,
          LogsCommand.class,
          StatsCommand.class,
          HealthCommand.class,
          AuditCommand.class,
          DoctorCommand.class,
          VersionCommand.class,
          CompletionCommand.class);

  private final Surroundings surroundings;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = CommandLine.ScopeType.INHERIT,
      description = "Show this help and exit.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  /** Only here: to commands below, --version is a function's. */
  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version and exit.")
  @SuppressWarnings("UnusedVariable") // as above
  private boolean version;

  private SlipwayCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine(Surroundings.ofProcess(), arguments).execute(arguments));
  }

  /** The command that a subcommand belongs to. */
  static SlipwayCommand above(CommandLine.Model.CommandSpec subcommand) {
    return (SlipwayCommand) subcommand.root().userObject();
  }

  /**
   * The command with its problems printed as Slipway prints them; tests set its streams.
   *
   * @param arguments what it will be executed with: if they begin with a subcommand, it has that
   *     one alone, because to read all takes longer than most of them do
   */
  static CommandLine commandLine(Surroundings surroundings, String... arguments) {
    CommandLine slipway = new CommandLine(new SlipwayCommand(surroundings));
    subcommands(arguments).forEach(slipway::addSubcommand);
    return slipway
        .registerConverter(PointInTime.class, PointInTime::parse)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Problems::usage)
        .setExecutionExceptionHandler(Problems::refused);
  }

  private static List<Class<?>> subcommands(String... arguments) {
    return SUBCOMMANDS.stream()
        .filter(type -> arguments.length > 0 && name(type).equals(arguments[0]))
        .<List<Class<?>>>map(List::of)
        .findFirst()
        .orElse(SUBCOMMANDS);
  }

  private static String name(Class<?> subcommand) {
    return subcommand.getAnnotation(Command.class).name();
  }

  Surroundings surroundings() {
    return surroundings;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "A subcommand is missing");
  }
}
