package dev.slipway.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Runs the command in this process and keeps what it prints. */
record Cli(int exitCode, String out, String err) {
  private static final Surroundings NOTHING =
      new Surroundings(Map.of(), InputStream.nullInputStream(), false);

  static Cli run(Object... arguments) {
    return run(NOTHING, arguments);
  }

  static Cli run(Surroundings surroundings, Object... arguments) {
    String[] texts = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        SlipwayCommand.commandLine(surroundings, texts)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    int exitCode = command.execute(texts);
    return new Cli(exitCode, out.toString(), err.toString());
  }
}
