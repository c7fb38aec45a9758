package dev.slipway.cli.run;

import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.terminal.Format;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a function says and how its invocations end. */
@Command(
    name = "logs",
    description = "Shows the newest entries of a function's log, or follows it until Ctrl-C.",
    footer = {"", "  slipway logs hello -f --level warn"})
public final class LogsCommand implements Callable<Integer> {
  /** The first event comes at once; a platform that hangs must not hang the tail for ever. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  @Mixin private Remote remote;

  @Parameters(paramLabel = "FN", description = "The function.")
  private String function;

  @Option(
      names = {"-f", "--follow"},
      description = "Go on as entries come, across restarts of the platform.")
  private boolean follow;

  @Option(
      names = "--format",
      defaultValue = "pretty",
      paramLabel = "json|pretty",
      description = "An item a line for programs (as -o json), or lines for people.")
  private LogFormat format;

  @Mixin private LogFilterOptions filter;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Connection connection = remote.connection();
    ApiPath path = Remote.in(connection, "functions", function, "logs");
    LogFormat chosen = remote.format() == Format.JSON ? LogFormat.JSON : format;
    LogPrinter printer = new LogPrinter(remote.out(), remote.err(), chosen, remote.colours());
    try (ApiClient api = remote.open(connection, PATIENCE)) {
      if (follow) {
        new LogTail(api, filter.on(path), printer, new Pauses(Thread::sleep), LogTail.SILENCE)
            .follow();
      } else {
        new LogPages(api, filter, printer).print(path);
      }
    }
    return 0;
  }
}
