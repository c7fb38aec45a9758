package dev.slipway.cli;

import dev.slipway.cli.terminal.Format;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a module is, says and needs, and whether its token holds. */
@Command(
    name = "inspect",
    description = "Shows a module's claims, checks, imports and exports; 1 if a check fails.")
final class InspectCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE.wasm", description = "The module, signed or not.")
  private Path input;

  @Option(
      names = {"-o", "--output"},
      defaultValue = "table",
      paramLabel = "json|table",
      description = "For programs or for people.")
  private Format format;

  @Override
  public Integer call() throws IOException {
    Inspection inspection = Inspection.of(new WasmFile(input).read(), Instant.now());
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case JSON -> out.println(InspectionJson.write(inspection));
      case TABLE -> new InspectionTable(out).print(inspection);
    }
    return inspection.passed() ? 0 : Problems.REFUSED;
  }
}
