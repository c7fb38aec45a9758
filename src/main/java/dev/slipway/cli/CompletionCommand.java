package dev.slipway.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete the command. */
@Command(
    name = "completion",
    description = "Prints a script that completes slipway's commands and options.",
    footer = {
      "",
      "  source <(slipway completion bash)                       in ~/.bashrc",
      "  source <(slipway completion zsh)                        in ~/.zshrc"
    })
final class CompletionCommand implements Callable<Integer> {
  enum Shell {
    BASH,
    /** Reads bash's completions by its own bashcompinit, which the script turns on. */
    ZSH
  }

  @Parameters(paramLabel = "bash|zsh", description = "The shell.")
  private Shell shell;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine whole = SlipwayCommand.commandLine(SlipwayCommand.above(spec).surroundings());
    String script = AutoComplete.bash("slipway", whole);
    spec.commandLine()
        .getOut()
        .println(
            switch (shell) {
              case BASH -> script;
              case ZSH -> "autoload -U +X compinit && compinit\n" + script;
            });
    spec.commandLine().getOut().flush();
    return 0;
  }
}
