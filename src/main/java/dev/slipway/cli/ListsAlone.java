package dev.slipway.cli;

import java.util.Map;
import java.util.Set;
import java.util.Stack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Makes {@code slipway functions} the same as {@code slipway functions list}: a topic that is given
 * without a subcommand lists, with the options that follow. Where a list is of a function, its name
 * may follow too.
 */
public class ListsAlone implements IParameterPreprocessor {
  private static final Set<String> HELP = Set.of("-h", "--help");

  @Override
  @SuppressWarnings("JdkObsolete") // picocli's own type
  public boolean preprocess(
      Stack<String> arguments,
      CommandSpec topic,
      @Nullable ArgSpec argument,
      Map<String, Object> info) {
    if (arguments.isEmpty() || lists(arguments.peek(), topic)) {
      arguments.push("list");
    }
    return false;
  }

  private boolean lists(String first, CommandSpec topic) {
    return first.startsWith("-")
        ? !HELP.contains(first)
        : takesName() && !topic.subcommands().containsKey(first);
  }

  /** Whether what is no subcommand is the name of what is listed. */
  protected boolean takesName() {
    return false;
  }

  /** For topics whose list is of one function. */
  public static final class OfFunction extends ListsAlone {
    @Override
    protected boolean takesName() {
      return true;
    }
  }
}
